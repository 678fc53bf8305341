package io.quarkiverse.dynamodbcache.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/** The compiler, on the class path of these tests. */
final class Javac {

    private static final List<String> OPTIONS = List.of("--release", "17", "-proc:none", "-Xlint:deprecation,removal,unchecked",
            "-classpath", System.getProperty("java.class.path"));

    private Javac() {
    }

    /** What is wrong with classes, whose sources are given by their full names: errors, warnings, and what would do nothing. */
    static List<String> complaints(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(source -> inMemory(source.getKey(), source.getValue())).toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, OPTIONS, null,
                files);
        List<String> complaints = new ArrayList<>();
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            units.forEach(unit -> new Unsubscribed(Trees.instance(task), complaints).scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().forEach(diagnostic -> complaints.add(text(diagnostic)));
        return complaints;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return (file == null ? "" : file.getName() + ": ") + diagnostic.getMessage(Locale.ROOT);
    }

    private static JavaFileObject inMemory(String name, String source) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** Finds each {@code Uni} that is made and left, which a reader would take for something that happens. */
    private static final class Unsubscribed extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<String> complaints;

        Unsubscribed(Trees trees, List<String> complaints) {
            this.trees = trees;
            this.complaints = complaints;
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), statement.getExpression()));
            if (type != null && type.getKind() == TypeKind.DECLARED && type.toString().startsWith("io.smallrye.mutiny.Uni")) {
                complaints.add("Nothing is subscribed to, so nothing happens: " + statement);
            }
            return super.visitExpressionStatement(statement, null);
        }
    }
}
