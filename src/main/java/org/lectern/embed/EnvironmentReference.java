package org.lectern.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;

/**
 * A counted reference to ONNX Runtime's environment, which all sessions of a process need. The
 * library drops its own reference in a shutdown hook, and those run at once and in no order: a
 * session that is at work then would crash. The environment lives until the last reference is
 * dropped. The library counts, but has no public method for it.
 */
final class EnvironmentReference implements AutoCloseable {

    private final long api;
    private final long environment;

    private EnvironmentReference(long api, long environment) {
        this.api = api;
        this.environment = environment;
    }

    /** Takes a reference, which comes before any session and is closed after the last one. */
    static EnvironmentReference acquire(OrtLoggingLevel level) throws OrtException {
        // Loads the native library.
        OrtEnvironment.getAvailableProviders();
        long api = api();
        return new EnvironmentReference(api, createHandle(api, level.getValue()));
    }

    private static long createHandle(long api, int level) throws OrtException {
        Class<?>[] parameters = {long.class, int.class, String.class};
        Object handle = call("createHandle", parameters, api, level, OrtEnvironment.DEFAULT_NAME);
        return (long) Objects.requireNonNull(handle);
    }

    private static long api() {
        try {
            Field api =
                    Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            return api.getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("ONNX Runtime of another version", e);
        }
    }

    private static @Nullable Object call(String name, Class<?>[] parameters, Object... arguments)
            throws OrtException {
        try {
            Method method = OrtEnvironment.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OrtException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("ONNX Runtime of another version", e);
        }
    }

    @Override
    public void close() throws OrtException {
        call("close", new Class<?>[] {long.class, long.class}, api, environment);
    }
}
