package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * A short print of the names and types that the JSON of a type has.
 * <p>
 * Jackson fills a property that is missing with null and skips one that is too many. So a value of an earlier shape of its
 * class would be read without complaint, and wrongly; the print stored with it tells.
 */
final class JsonShape {

    /** Characters of the print: 30 bits, so that two shapes of a cache's types do not look the same. Each entry has it. */
    static final int LENGTH = 5;

    private final ObjectMapper mapper;
    private final StringBuilder description = new StringBuilder();
    private final Set<JavaType> described = new HashSet<>();

    private JsonShape(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static String of(JavaType type, ObjectMapper mapper) {
        JsonShape shape = new JsonShape(mapper);
        shape.describe(type);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(shape.description.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 9)).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void describe(JavaType type) {
        description.append(type.toCanonical());
        if (!described.add(type)) {
            return;
        }
        for (JavaType contained : contained(type)) {
            describe(contained);
        }
        if (type.isEnumType()) {
            describeConstants(type);
        } else if (!isOfPlatform(type)) {
            BeanDescription bean = mapper.getSerializationConfig().introspect(type);
            describeProperties(bean);
            describeSubtypes(bean);
        }
    }

    /** By name: what toString says may depend on the machine. */
    private void describeConstants(JavaType type) {
        for (Object constant : type.getRawClass().getEnumConstants()) {
            description.append('|').append(((Enum<?>) constant).name());
        }
    }

    private void describeProperties(BeanDescription bean) {
        bean.findProperties().stream().sorted(Comparator.comparing(BeanPropertyDefinition::getName)).forEach(property -> {
            description.append('{').append(property.getName()).append(':');
            describe(property.getPrimaryType());
            description.append('}');
        });
    }

    /** What may stand where the type is expected, whether an annotation, a module or the class itself says so. */
    private void describeSubtypes(BeanDescription bean) {
        Class<?> type = bean.getBeanClass();
        Map<String, Class<?>> subtypes = new TreeMap<>();
        mapper.getSubtypeResolver().collectAndResolveSubtypesByClass(mapper.getSerializationConfig(), bean.getClassInfo())
                .forEach(subtype -> subtypes.put(subtype.getName() + '=' + subtype.getType().getName(), subtype.getType()));
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                subtypes.put(permitted.getName(), permitted);
            }
        }
        subtypes.values().removeIf(type::equals);
        subtypes.forEach((name, subtype) -> {
            description.append('<').append(name).append(':');
            describe(mapper.constructType(subtype));
            description.append('>');
        });
    }

    private static List<JavaType> contained(JavaType type) {
        if (type.isArrayType()) {
            return List.of(type.getContentType());
        }
        return IntStream.range(0, type.containedTypeCount()).mapToObj(type::containedType).toList();
    }

    /** Platform classes are described by their name: what they hold inside is not theirs to keep. */
    private static boolean isOfPlatform(JavaType type) {
        return type.isPrimitive() || type.isArrayType() || type.getRawClass().getName().startsWith("java.");
    }
}
