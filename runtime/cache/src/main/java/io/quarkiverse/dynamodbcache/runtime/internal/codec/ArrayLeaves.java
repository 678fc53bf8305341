package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;

/** The arrays of primitives. Their tags are the upper case of the tag of what they hold. */
final class ArrayLeaves {

    static final List<Leaf<?>> ALL = List.of(
            new Leaf<>('Y', byte[].class, Base64.getUrlEncoder().withoutPadding()::encodeToString,
                    Base64.getUrlDecoder()::decode),
            new Leaf<>('C', char[].class, String::valueOf, String::toCharArray),
            arrayOf(CommonLeaves.BOOLEAN, boolean[].class),
            arrayOf(CommonLeaves.SHORT, short[].class),
            arrayOf(CommonLeaves.INT, int[].class),
            arrayOf(CommonLeaves.LONG, long[].class),
            arrayOf(CommonLeaves.FLOAT, float[].class),
            arrayOf(CommonLeaves.DOUBLE, double[].class));

    private ArrayLeaves() {
    }

    static Class<?> primitiveOf(Class<?> wrapper) {
        return MethodType.methodType(wrapper).unwrap().returnType();
    }

    private static <A> Leaf<A> arrayOf(Leaf<?> element, Class<A> type) {
        return new Leaf<>(Character.toUpperCase(element.tag()), type, array -> print(element, array),
                text -> type.cast(parse(element, text)));
    }

    private static String print(Leaf<?> element, Object array) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < Array.getLength(array); i++) {
            text.add(element.print(Array.get(array, i)));
        }
        return text.toString();
    }

    private static Object parse(Leaf<?> element, String text) {
        String[] texts = text.isEmpty() ? new String[0] : text.split(" ", -1);
        Object array = Array.newInstance(primitiveOf(element.type()), texts.length);
        for (int i = 0; i < texts.length; i++) {
            Array.set(array, i, element.parse(texts[i]));
        }
        return array;
    }
}
