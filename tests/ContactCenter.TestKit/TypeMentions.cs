using System.Reflection;
using System.Reflection.Emit;

namespace ContactCenter.TestKit;

/// <summary>Which types a type speaks of: in its bases, members, signatures, attributes and in the code of its methods.</summary>
public static class TypeMentions
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var mentioned = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(contract);
        foreach (var attribute in type.GetCustomAttributesData())
        {
            Add(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments)
                Add(argument.Value as Type);
        }

        foreach (var field in type.GetFields(Everything))
            Add(field.FieldType);
        foreach (var method in type.GetMembers(Everything).OfType<MethodBase>())
        {
            Add((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(local.LocalType);
            foreach (var clause in method.GetMethodBody()?.ExceptionHandlingClauses ?? [])
                Add(clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType : null);
            foreach (var member in MembersIn(method))
            {
                Add(member as Type ?? member.DeclaringType);
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                    Add(argument);
                Add((member as FieldInfo)?.FieldType);
                Add((member as MethodInfo)?.ReturnType);
            }
        }

        return mentioned;

        void Add(Type? found)
        {
            if (found is { HasElementType: true })
            {
                Add(found.GetElementType());
                return;
            }

            if (found is null || found.IsGenericParameter)
                return;
            mentioned.Add(found.IsGenericType ? found.GetGenericTypeDefinition() : found);
            foreach (var argument in found.GetGenericArguments())
                Add(argument);
        }
    }

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var opCode = code[at] == 0xfe ? Codes[(short)(0xfe00 | code[at + 1])] : Codes[code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
