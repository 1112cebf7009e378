package dev.mezan.agent;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.lang.reflect.InvocationTargetException;

/** Makes agents from their classes. */
final class AgentClass {
    private AgentClass() {}

    /** The agent of the class with that name. */
    static Agent<?, ?> make(String name, FunctionEnvironment environment) {
        try {
            return make(Class.forName(name, true, loader()).asSubclass(Agent.class), environment);
        } catch (ClassNotFoundException e) {
            throw new MezanException(
                    problem("There is no class with this name", name)
                            .advise("Put the agent's jar into the function, or mend " + AgentHandler.AGENT + "."),
                    e);
        } catch (ClassCastException e) {
            throw new MezanException(
                    problem("The class is no agent", name).advise("Let it implement " + Agent.class.getName() + "."),
                    e);
        }
    }

    /** An agent of a class; one whose constructor takes the function's environment is given it. */
    static Agent<?, ?> make(
            @SuppressWarnings("rawtypes") Class<? extends Agent> type, FunctionEnvironment environment) {
        try {
            return constructed(type, environment);
        } catch (InvocationTargetException e) {
            throw new MezanException(problem("The agent's constructor failed: " + e.getCause(), type.getName()), e);
        } catch (ReflectiveOperationException e) {
            throw new MezanException(
                    problem("The agent can't be made", type.getName())
                            .advise(
                                    "An agent is a class, not abstract, with a constructor without parameters, or with one of type "
                                            + FunctionEnvironment.class.getSimpleName() + "."),
                    e);
        }
    }

    private static <A> A constructed(Class<A> type, FunctionEnvironment environment)
            throws ReflectiveOperationException {
        try {
            var constructor = type.getDeclaredConstructor(FunctionEnvironment.class);
            constructor.setAccessible(true);
            return constructor.newInstance(environment);
        } catch (NoSuchMethodException e) {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }

    private static Problem problem(String what, String name) {
        return Problem.of("agent-class", what).got(name);
    }

    private static ClassLoader loader() {
        var context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : AgentClass.class.getClassLoader();
    }
}
