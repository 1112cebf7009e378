package dev.mezan.runtime.lambda.guard;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds and replaces the calls with which compiled code ends its process. */
final class ExitCalls {
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc EXITS = ClassDesc.of(Exits.class.getName());
    private static final Set<String> NAMES = Set.of("exit", "halt");
    private static final String TYPE = "(I)V";
    private static final MethodTypeDesc OF_SYSTEM = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_RUNTIME =
            MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);

    private ExitCalls() {}

    /** Whether the code might call one: a name in its constants says so, without the code being read. */
    static boolean mayBeIn(byte[] code) {
        var text = new String(code, StandardCharsets.ISO_8859_1);
        // A constant of text: its tag, its length in two bytes, its characters.
        return NAMES.stream().anyMatch(name -> text.contains("\u0001\u0000\u0004" + name));
    }

    /** Whether the code calls or refers to one. */
    static boolean areIn(ClassModel code) {
        return references(code).anyMatch(ExitCalls::ends);
    }

    /** The members that the code refers to. */
    static Stream<MemberRefEntry> references(ClassModel code) {
        return StreamSupport.stream(code.constantPool().spliterator(), false)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast);
    }

    /** The same code, which tells {@link Exits} instead. */
    static byte[] replacedIn(ClassModel code) {
        return ClassFile.of().transformClass(code, ClassTransform.transformingMethodBodies(ExitCalls::replace));
    }

    private static void replace(CodeBuilder builder, CodeElement element) {
        switch (element) {
            case InvokeInstruction call
            when ends(call.method()) ->
                builder.invokestatic(EXITS, "exit", type(call.owner().asSymbol()));
            case InvokeDynamicInstruction reference -> builder.invokedynamic(replaced(reference));
            default -> builder.with(element);
        }
    }

    /** A method reference, such as {@code System::exit}, names the method among its arguments. */
    private static DynamicCallSiteDesc replaced(InvokeDynamicInstruction reference) {
        return DynamicCallSiteDesc.of(
                reference.bootstrapMethod(),
                reference.name().stringValue(),
                reference.typeSymbol(),
                reference.bootstrapArgs().stream().map(ExitCalls::replaced).toArray(ConstantDesc[]::new));
    }

    private static ConstantDesc replaced(ConstantDesc argument) {
        return argument instanceof DirectMethodHandleDesc method && ends(method)
                ? MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, EXITS, "exit", type(method.owner()))
                : argument;
    }

    private static boolean ends(MemberRefEntry member) {
        return ends(
                member.owner().asSymbol(),
                member.name().stringValue(),
                member.type().stringValue());
    }

    private static boolean ends(DirectMethodHandleDesc method) {
        return ends(method.owner(), method.methodName(), method.lookupDescriptor());
    }

    private static boolean ends(ClassDesc owner, String name, String type) {
        return (owner.equals(SYSTEM) || owner.equals(RUNTIME)) && NAMES.contains(name) && type.equals(TYPE);
    }

    private static MethodTypeDesc type(ClassDesc owner) {
        return owner.equals(SYSTEM) ? OF_SYSTEM : OF_RUNTIME;
    }
}
