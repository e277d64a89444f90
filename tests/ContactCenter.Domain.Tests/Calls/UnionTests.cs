using System.Runtime.CompilerServices;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Who matches on a step or an effect is given every one.</summary>
public sealed class UnionTests
{
    public static TheoryData<Type> States => new(CasesOf(typeof(CallState)));

    public static TheoryData<Type> Effects => new(CasesOf(typeof(CallEffect)));

    [Theory]
    [MemberData(nameof(States))]
    public void Every_step_is_matched(Type state) => ((CallState)RuntimeHelpers.GetUninitializedObject(state))
        .Match<Type>(
            s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(),
            s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(), s => s.GetType(),
            s => s.GetType(), s => s.GetType())
        .Should().Be(state);

    [Theory]
    [MemberData(nameof(Effects))]
    public void Every_effect_is_matched(Type effect) => ((CallEffect)RuntimeHelpers.GetUninitializedObject(effect))
        .Match<Type>(
            e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(),
            e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType(), e => e.GetType())
        .Should().Be(effect);

    private static IEnumerable<Type> CasesOf(Type union) => union.Assembly.GetTypes().Where(type => type.BaseType == union);
}
