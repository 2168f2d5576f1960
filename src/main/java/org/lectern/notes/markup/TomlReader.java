package org.lectern.notes.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of the part of TOML used in front matter: strings, bare values, arrays on one line,
 * tables and arrays of tables. It ignores other lines.
 */
final class TomlReader {

    private static final Pattern HEADER =
            Pattern.compile("\\[{1,2}\\s{0,5}([\\w.-]{1,60})\\s{0,5}\\]{1,2}");
    private static final Pattern PAIR =
            Pattern.compile("\"?([\\w-]{1,60})\"?\\s{0,9}=\\s{0,9}(\\S.*)");
    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,1000})\"|'([^']*)'|([^,\\s\\[\\]]+)");

    private TomlReader() {}

    static Map<String, Object> read(String text) {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> table = root;
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                table = openTable(root, key(header.group(1)), line.startsWith("[["));
                continue;
            }
            Matcher pair = PAIR.matcher(line);
            if (pair.matches()) {
                table.putIfAbsent(key(pair.group(1)), value(pair.group(2).strip()));
            }
        }
        return root;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> openTable(
            Map<String, Object> root, String name, boolean listed) {
        Map<String, Object> table = new LinkedHashMap<>();
        if (!listed) {
            root.put(name, table);
            return table;
        }
        List<Object> list = new ArrayList<>();
        if (root.get(name) instanceof List<?> before) {
            list.addAll(before);
        }
        list.add(table);
        root.put(name, list);
        return table;
    }

    private static Object value(String written) {
        if (!written.startsWith("[")) {
            boolean quoted = written.startsWith("\"") || written.startsWith("'");
            return quoted ? string(written) : written.replaceFirst("\\s+#.*$", "");
        }
        return STRING.matcher(written).results().map(m -> string(m.group())).toList();
    }

    private static String string(String written) {
        Matcher string = STRING.matcher(written);
        if (!string.lookingAt()) {
            return written;
        }
        String quoted = string.group(1);
        if (quoted != null) {
            return quoted.replaceAll("\\\\(.)", "$1");
        }
        return string.group(2) != null ? string.group(2) : string.group();
    }
}
