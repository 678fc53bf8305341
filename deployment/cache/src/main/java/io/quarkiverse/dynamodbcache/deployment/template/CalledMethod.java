package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.HashSet;
import java.util.Set;

import org.objectweb.asm.ClassReader;

/** A method that a class calls or refers to, whatever type it is of: a subtype of a cache may be known under any name. */
record CalledMethod(String name, String descriptor) {

    /** Of a name and a descriptor, as the Java Virtual Machine Specification numbers what is in a constant pool. */
    private static final int NAME_AND_TYPE = 12;
    private static final int BYTES_OF_AN_INDEX = 2;

    /** All of a class file. A method that a class only declares is not among them. */
    static Set<CalledMethod> in(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<CalledMethod> called = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int place = reader.getItem(i);
            // A long or a double takes two items, of which the second is none.
            if (place > 0 && reader.readByte(place - 1) == NAME_AND_TYPE) {
                called.add(new CalledMethod(reader.readUTF8(place, buffer),
                        reader.readUTF8(place + BYTES_OF_AN_INDEX, buffer)));
            }
        }
        return called;
    }
}
