package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.BEAN;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.CONVERTED_BY;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.IMMUTABLE;

import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Type;

/** Tells the type of a key attribute, unless a converter of the application makes it, which cannot be asked at build time. */
record KeyTypesOfBean(DefaultConverters converters) {

    private static final String DEFAULT_PROVIDER = "software.amazon.awssdk.enhanced.dynamodb.DefaultAttributeConverterProvider";

    Optional<String> keyType(ClassInfo bean, MappedProperty property) {
        return property.has(CONVERTED_BY) || hasConvertersOfItsOwn(bean) ? Optional.empty()
                : converters.keyType(property.type());
    }

    /** The first provider that knows a type converts it, and the default one knows all that we do. */
    private static boolean hasConvertersOfItsOwn(ClassInfo bean) {
        return Stream.of(BEAN, IMMUTABLE)
                .flatMap(kind -> Optional.ofNullable(bean.declaredAnnotation(kind)).stream())
                .flatMap(KeyTypesOfBean::providers)
                .anyMatch(providers -> providers.length == 0 || !providers[0].name().toString().equals(DEFAULT_PROVIDER));
    }

    private static Stream<Type[]> providers(AnnotationInstance bean) {
        AnnotationValue providers = bean.value("converterProviders");
        return providers == null ? Stream.empty() : Stream.<Type[]> of(providers.asClassArray());
    }
}
