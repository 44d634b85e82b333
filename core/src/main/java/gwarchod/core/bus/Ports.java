package gwarchod.core.bus;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.SignIn;
import io.vertx.core.Future;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk's ports beside asking and doing, whose methods are called by name: signing in, and what one does about one's own account. Only
/// the methods of these interfaces that answer with a future are ever called.
final class Ports {
    /// What stands at the desk itself.
    interface Door {
        Future<SignIn> signIn(String username, String password, String from);

        Future<Void> signOut(String token);

        Future<Boolean> ready();

        static Door of(Desk desk) {
            return new Door() {
                @Override
                public Future<SignIn> signIn(String username, String password, String from) {
                    return desk.signIn(username, password, from);
                }

                @Override
                public Future<Void> signOut(String token) {
                    return desk.signOut(token);
                }

                @Override
                public Future<Boolean> ready() {
                    return desk.ready();
                }
            };
        }
    }

    private static final Map<String, Class<?>> PORTS = Map.of("door", Door.class, "entrance", Entrance.class, "elsewhere", Elsewhere.class);

    private static final Map<String, Map<String, Method>> METHODS = methods();

    private Ports() {}

    private static Map<String, Map<String, Method>> methods() {
        var all = new HashMap<String, Map<String, Method>>();
        PORTS.forEach((name, port) -> {
            var methods = new HashMap<String, Method>();
            for (Method method : port.getMethods()) {
                if (method.getReturnType() == Future.class && methods.put(method.getName(), method) != null) {
                    throw new IllegalStateException("two methods of one name: " + method);
                }
            }
            all.put(name, methods);
        });
        return all;
    }

    /// Empty for a method that isn't one of these.
    static Optional<Method> method(String port, String name) {
        return Optional.ofNullable(METHODS.getOrDefault(port, Map.of()).get(name));
    }

    static List<Method> all() {
        return METHODS.values().stream().flatMap(methods -> methods.values().stream()).toList();
    }

    /// What the future of a method is of.
    static Type gives(Method method) {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    static List<byte[]> arguments(BusJson json, Method method, Object[] arguments) {
        var parts = new ArrayList<byte[]>();
        var types = method.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            parts.add(json.write(arguments[i], types[i]));
        }
        return parts;
    }

    /// Calls it on the case node.
    static Future<?> call(BusJson json, Desk desk, Request.Call call, List<byte[]> arguments) {
        var method = method(call.port(), call.method()).orElseThrow(() -> new BusJson.Unreadable("call"));
        var types = method.getGenericParameterTypes();
        if (arguments.size() != types.length) {
            throw new BusJson.Unreadable("call");
        }
        var read = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            read[i] = json.read(arguments.get(i), types[i]);
        }
        try {
            return (Future<?>) method.invoke(target(desk, call.port()), read);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a port's methods are public", e);
        } catch (InvocationTargetException e) {
            return Future.failedFuture(e.getCause());
        }
    }

    private static Object target(Desk desk, String port) {
        return switch (port) {
            case "door" -> Door.of(desk);
            case "entrance" -> desk.entrance();
            default -> desk.elsewhere().orElseThrow(() -> new BusJson.Unreadable("call"));
        };
    }
}
