package com.bqs.sync;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Tells a test of each call to a port, by the method's name, on the thread that makes it, before it is made. */
final class Watched {

    private Watched() {}

    static <T> T port(Class<T> type, T real, Consumer<String> watcher) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    watcher.accept(method.getName());
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
