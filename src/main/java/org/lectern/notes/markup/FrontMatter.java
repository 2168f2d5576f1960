package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields before the text of a page: YAML between dashes, TOML between plus signs, or Org
 * keywords. Of invalid YAML, simple {@code key: value} lines are read.
 *
 * @param fields values by lower-case name: a string, a list, a map
 * @param source the fields as written; empty where there are none
 * @param body the page with empty lines in place of the fields, so that line numbers are kept
 */
public record FrontMatter(Map<String, Object> fields, String source, String body) {

    /** The maximum length of front matter. */
    private static final int MAX_LENGTH = 50_000;

    private static final Pattern YAML =
            Pattern.compile(
                    "\\A---[ \\t]*\\n([\\s\\S]*?)\\n?(?<=\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern TOML =
            Pattern.compile(
                    "\\A\\+\\+\\+[ \\t]*\\n([\\s\\S]*?)(?<=\\n)\\+\\+\\+[ \\t]*(?:\\n|\\z)");
    private static final Pattern ORG =
            Pattern.compile("\\A(?:#\\+[A-Za-z_]{1,30}:[^\\n]{0,1000}(?:\\n|\\z))++");
    private static final Pattern LINE =
            Pattern.compile(
                    "^(?:#\\+)?([\\w-]{1,40})[ \\t]{0,5}[:=][ \\t]{0,5}(\\S[^\\n]{0,2000})$",
                    Pattern.MULTILINE);

    /** Nesting too deep for the YAML parser, where each level takes stack space. */
    private static final Pattern TOO_DEEP =
            Pattern.compile(
                    "(?:[\\[{][^\\]}]{0,100}){20}|^(?:\\s{0,9}[-?:]\\s){9}|^\\s{120}",
                    Pattern.MULTILINE);

    /** Splits a page into front matter and body. */
    public static FrontMatter parse(String page) {
        String start = page.length() > MAX_LENGTH ? page.substring(0, MAX_LENGTH) : page;
        Matcher yaml = YAML.matcher(start);
        if (yaml.find()) {
            return of(yaml(yaml.group(1)), yaml, page);
        }
        Matcher toml = TOML.matcher(start);
        if (toml.find()) {
            return of(TomlReader.read(toml.group(1)), toml, page);
        }
        Matcher org = ORG.matcher(start);
        return org.find() ? of(lines(org.group()), org, page) : new FrontMatter(Map.of(), "", page);
    }

    private static FrontMatter of(Map<String, Object> fields, Matcher found, String page) {
        int lines = (int) found.group().chars().filter(c -> c == '\n').count();
        String source = found.groupCount() > 0 ? found.group(1) : found.group();
        return new FrontMatter(
                fields, source.strip(), "\n".repeat(lines) + page.substring(found.end()));
    }

    private static Map<String, Object> yaml(String text) {
        if (TOO_DEEP.matcher(text).find()) {
            return lines(text);
        }
        try {
            Object loaded =
                    new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build())
                            .loadFromString(text);
            return loaded instanceof Map<?, ?> map ? lowerCase(map) : lines(text);
        } catch (YamlEngineException e) {
            return lines(text);
        }
    }

    private static Map<String, Object> lines(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String value = line.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
            fields.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), value);
        }
        return fields;
    }

    private static Map<String, Object> lowerCase(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key != null && value != null) {
                fields.putIfAbsent(String.valueOf(key).toLowerCase(Locale.ROOT), value);
            }
        });
        return fields;
    }

    /** Returns the value of a scalar field; null where it is missing, empty or not a scalar. */
    @Nullable
    public String text(String name) {
        return text(fields.get(name));
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof Iterable) {
            return null;
        }
        String text = HtmlReader.decode(String.valueOf(value)).strip();
        return text.isEmpty() ? null : text;
    }

    /** Returns the scalar fields, by name. */
    public Map<String, String> textFields() {
        Map<String, String> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                plain.put(name, text);
            }
        });
        return plain;
    }

    /** Returns the elements of all list fields, by name; scalars are elements with a title. */
    public Map<String, List<FrontMatter>> listFields() {
        Map<String, List<FrontMatter>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Iterable<?> list) {
                lists.put(name, maps(list));
            } else if (value instanceof Map<?, ?> map) {
                lists.put(name, maps(List.of(map)));
            }
        });
        return lists;
    }

    private static List<FrontMatter> maps(Iterable<?> list) {
        List<FrontMatter> maps = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                maps.add(new FrontMatter(lowerCase(map), "", ""));
                continue;
            }
            String plain = text(element);
            if (plain != null) {
                maps.add(new FrontMatter(Map.of("title", plain), "", ""));
            }
        }
        return maps;
    }
}
