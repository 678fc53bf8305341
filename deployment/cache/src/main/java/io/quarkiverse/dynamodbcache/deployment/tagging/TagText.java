package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.dynamodbcache.UnsupportedTagException;

/**
 * A tag as it stands in an annotation of a method.
 *
 * @param application knows the enums among the parameters
 */
record TagText(String text, AnnotationInstance annotation, MethodInfo method, IndexView application) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");
    private static final Set<String> TYPES = Set.of("boolean", "byte", "short", "int", "long", "char",
            "java.lang.Boolean", "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long",
            "java.lang.Character", "java.lang.String", "java.math.BigInteger", "java.util.UUID");

    /** @return the tags of an annotation with the positions of parameters; those with a mistake are left out */
    static List<String> allWithPositions(AnnotationInstance annotation, MethodInfo method, IndexView application,
            Consumer<InvalidCacheTagsException> mistakes) {
        List<String> tags = new ArrayList<>();
        for (String text : annotation.value().asStringArray()) {
            try {
                tags.add(new TagText(text, annotation, method, application).withPositions());
            } catch (InvalidCacheTagsException e) {
                mistakes.accept(e);
            }
        }
        return tags;
    }

    /**
     * @return the same with the positions of parameters instead of their names
     * @throws InvalidCacheTagsException if it can be no tag
     */
    String withPositions() {
        String rest = PARAMETER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw InvalidCacheTagsException.badBraces(name(), text);
        }
        if (text.isEmpty() || rest.getBytes(StandardCharsets.UTF_8).length > UnsupportedTagException.LONGEST_TAG) {
            throw InvalidCacheTagsException.unsupportedTag(name(), text, UnsupportedTagException.LONGEST_TAG);
        }
        return PARAMETER.matcher(text)
                .replaceAll(parameter -> Matcher.quoteReplacement("{" + position(parameter.group(1)) + "}"));
    }

    private int position(String parameter) {
        List<MethodParameterInfo> parameters = method.parameters();
        int position = IntStream.range(0, parameters.size())
                .filter(i -> parameter.equals(parameters.get(i).name()) || parameter.equals(Integer.toString(i)))
                .findFirst().orElseThrow(() -> InvalidCacheTagsException.unknownParameter(name(), text, parameter,
                        parameters.stream().map(TagText::nameOf).toList()));
        Type type = parameters.get(position).type();
        if (!hasText(type)) {
            throw InvalidCacheTagsException.unsupportedType(name(), text, parameter, type.toString());
        }
        return position;
    }

    private boolean hasText(Type type) {
        DotName name = type.name();
        ClassInfo known = application.getClassByName(name);
        return TYPES.contains(name.toString()) || name.toString().startsWith("java.time.") || (known != null && known.isEnum());
    }

    private String name() {
        return nameOf(annotation, method);
    }

    /** Not nameOrDefault(), which the Jandex of Quarkus 3.27 does not have. */
    private static String nameOf(MethodParameterInfo parameter) {
        return Objects.requireNonNullElseGet(parameter.name(), () -> "arg" + parameter.position());
    }

    static String nameOf(AnnotationInstance annotation, MethodInfo method) {
        return "@%s on %s#%s".formatted(annotation.name().withoutPackagePrefix(), method.declaringClass().name(),
                method.name());
    }
}
