package org.lectern.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

import org.lectern.embed.EmbeddingModel.Pooling;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Vector;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An ONNX Runtime session. Each run uses only the calling thread, which is fastest if there are as
 * many callers as cores. Safe for use by many threads.
 */
final class OnnxNetwork implements AutoCloseable {

    private static final String NATIVE_RESOURCES = "/ai/onnxruntime/native/";

    private static final OrtLoggingLevel LOGGED = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;

    private final EnvironmentReference reference;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pooling pooling;

    private OnnxNetwork(
            EnvironmentReference reference,
            OrtEnvironment environment,
            OrtSession session,
            Pooling pooling) {
        this.reference = reference;
        this.environment = environment;
        this.session = session;
        this.pooling = pooling;
    }

    /**
     * Loads a model.
     *
     * @param cache where its optimised form is kept, which loads in a tenth of the time
     * @throws StoppedException if the process is ending
     */
    static OnnxNetwork open(EmbeddingModel model, FileCache cache) throws OrtException {
        Path libraries = unpackLibraries(cache);
        EnvironmentReference reference = EnvironmentReference.acquire(LOGGED);
        try {
            OrtEnvironment environment = environment();
            OrtSession session = session(environment, model, libraries, cache);
            return new OnnxNetwork(reference, environment, session, model.pooling());
        } catch (OrtException | RuntimeException | Error e) {
            reference.close();
            throw e;
        }
    }

    private static OrtSession session(
            OrtEnvironment environment, EmbeddingModel model, Path folder, FileCache cache)
            throws OrtException {
        Path file = folder.resolve(model.id() + ".optimised.onnx");
        Path optimised = cache.getOrCreate(file, target -> optimise(environment, model, target));
        try (SessionOptions options = options(OptLevel.NO_OPT)) {
            return environment.createSession(optimised.toString(), options);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment(LOGGED);
        } catch (IllegalStateException e) {
            // It came too late to register its shutdown hook.
            throw new StoppedException();
        }
    }

    /**
     * ONNX Runtime would unpack its libraries at every start, and leave them when killed.
     *
     * @return their folder, which is one of this version's
     */
    private static Path unpackLibraries(FileCache cache) {
        String folder = NATIVE_RESOURCES + platform() + "/";
        cache.unpack(folder + System.mapLibraryName("onnxruntime4j_jni"));
        Path library = cache.unpack(folder + System.mapLibraryName("onnxruntime"));
        Path libraries = Objects.requireNonNull(library.getParent());
        System.setProperty("onnxruntime.native.path", libraries.toString());
        return libraries;
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        return system + (intel ? "-x64" : "-" + arch);
    }

    private static SessionOptions options(OptLevel level) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(level);
        options.setSessionLogLevel(LOGGED);
        return options;
    }

    /** Keeps to what is the same on every machine of a kind. */
    private static void optimise(OrtEnvironment environment, EmbeddingModel model, Path target) {
        try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
            options.setOptimizedModelFilePath(target.toString());
            environment.createSession(model.networkFile().toString(), options).close();
        } catch (OrtException e) {
            throw new ModelUnavailableException(model.id(), e.getMessage());
        }
    }

    /**
     * Returns the vector of a text.
     *
     * @param tokens its token ids, at least one
     */
    Vector run(long[] tokens) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (Map.Entry<String, long[]> input : inputValues(tokens).entrySet()) {
                long[][] batch = {input.getValue()};
                inputs.put(input.getKey(), OnnxTensor.createTensor(environment, batch));
            }
            return run(inputs);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Returns the values by name, of the inputs that the model has. */
    private Map<String, long[]> inputValues(long[] tokens) {
        Map<String, long[]> values = new HashMap<>();
        values.put("input_ids", tokens);
        values.put("attention_mask", filled(tokens.length, 1));
        values.put("token_type_ids", filled(tokens.length, 0));
        values.keySet().retainAll(session.getInputNames());
        return values;
    }

    private Vector run(Map<String, ? extends OnnxTensorLike> inputs) throws OrtException {
        try (OrtSession.Result result = session.run(inputs)) {
            return Vector.of(
                    switch (result.get(0).getValue()) {
                        case float[][] texts -> texts[0];
                        case float[][][] tokens -> pooled(tokens[0]);
                        default -> throw new OrtException("the model gives no vectors");
                    });
        }
    }

    private float[] pooled(float[][] tokens) {
        return switch (pooling) {
            case CLS -> tokens[0];
            case MEAN -> sum(tokens);
        };
    }

    /** Returns the sum, which has the direction of the mean. */
    private static float[] sum(float[][] tokens) {
        float[] sum = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        return sum;
    }

    private static long[] filled(int length, long value) {
        long[] filled = new long[length];
        Arrays.fill(filled, value);
        return filled;
    }

    @Override
    public void close() {
        try (reference) {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model that does not close", e);
        }
    }
}
