package com.bqs.app.property;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ports before whose calls something happens. */
final class Intercepted {

    private Intercepted() {}

    /** A port that does something before each call of one method; what it throws, the call throws. */
    static <P> P before(Class<P> port, P real, String method, Runnable action) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        action.run();
                    }
                    try {
                        return called.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
