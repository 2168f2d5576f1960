import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints the sizes of files and methods, the share of the largest package, and the cycles between
 * packages, of a tree of Java sources.
 *
 * <p>Usage: {@code java src/bench/CodeFigures.java [MAIN [TEST]]}. A method counts the lines from
 * its first to its last, without its comment. Dependencies between packages are imports.
 */
class CodeFigures {

    private final List<Integer> files = new ArrayList<>();
    private final List<Integer> methods = new ArrayList<>();
    private final Map<String, Integer> packages = new TreeMap<>();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private String longest = "";

    public static void main(String... arguments) throws IOException {
        Path main = Path.of(arguments.length > 0 ? arguments[0] : "src/main/java");
        Path test = Path.of(arguments.length > 1 ? arguments[1] : "src/test/java");
        CodeFigures figures = new CodeFigures();
        figures.read(main);
        figures.print(lines(test));
    }

    private void read(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources(folder)));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                read(unit, trees.getSourcePositions());
            }
        }
    }

    private void read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        String name = String.valueOf(unit.getPackageName());
        int lines = (int) unit.getSourceFile().getCharContent(true).toString().lines().count();
        files.add(lines);
        packages.merge(name, lines, Integer::sum);
        unit.getImports().stream()
                .filter(imported -> !imported.isStatic())
                .forEach(imported -> addImport(name, imported));
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                return super.visitClass(type, type.getSimpleName().toString());
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                long start = positions.getStartPosition(unit, method);
                long end = positions.getEndPosition(unit, method);
                addMethod(
                        type + "." + method.getName(),
                        (int)
                                (unit.getLineMap().getLineNumber(end)
                                        - unit.getLineMap().getLineNumber(start)
                                        + 1));
                return super.visitMethod(method, type);
            }
        }.scan(unit, "");
    }

    private void addImport(String from, ImportTree imported) {
        String type = imported.getQualifiedIdentifier().toString();
        int end = type.lastIndexOf('.');
        while (end > 0 && Character.isUpperCase(type.charAt(type.lastIndexOf('.', end - 1) + 1))) {
            end = type.lastIndexOf('.', end - 1);
        }
        imports.computeIfAbsent(from, _ -> new TreeSet<>()).add(type.substring(0, end));
    }

    private void addMethod(String name, int lines) {
        if (methods.stream().allMatch(other -> other < lines)) {
            longest = name;
        }
        methods.add(lines);
    }

    private void print(int testLines) {
        int total = files.stream().mapToInt(Integer::intValue).sum();
        System.out.printf("files %d, lines %d%n", files.size(), total);
        System.out.printf(
                "file median %d, p90 %d, max %d%n",
                quantile(files, .5), quantile(files, .9), quantile(files, 1));
        System.out.printf(
                "method p90 %d, p99 %d, max %d (%s)%n",
                quantile(methods, .9), quantile(methods, .99), quantile(methods, 1), longest);
        System.out.printf(
                "packages %d, in cycles %s%n", packages.size(), cyclic().isEmpty() ? 0 : cyclic());
        packages.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(entry ->
                        System.out.printf(
                                "largest package %s: %.1f %%%n",
                                entry.getKey(), 100.0 * entry.getValue() / total));
        System.out.printf("test/main lines %.2f%n", (double) testLines / total);
    }

    private static int quantile(List<Integer> values, double share) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** The packages that import each other, directly or by way of others. */
    private Set<String> cyclic() {
        Set<String> cyclic = new TreeSet<>();
        for (String name : packages.keySet()) {
            Set<String> reached = new HashSet<>();
            reach(name, reached);
            if (reached.contains(name)) {
                cyclic.add(name);
            }
        }
        return cyclic;
    }

    private void reach(String name, Set<String> reached) {
        imports.getOrDefault(name, Set.of()).stream()
                .filter(packages::containsKey)
                .filter(used -> !used.equals(name))
                .filter(reached::add)
                .forEach(used -> reach(used, reached));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static int lines(Path folder) throws IOException {
        int lines = 0;
        for (Path file : sources(folder)) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }
}
