using System.Collections.Immutable;

namespace ContactCenter.Calls.Stores;

/// <summary>Between what is kept of inputs and its stored form.</summary>
internal static class InputMapper
{
    private const int Collected = 1;
    private const int Told = 2;
    private const int HeardOut = 3;

    public static StoredInput[]? Store(ImmutableArray<CallInput>? inputs) => inputs is { } kept ? [.. kept.Select(Store)] : null;

    public static ImmutableArray<CallInput>? Read(StoredInput[]? stored) => stored is null ? null : [.. stored.Select(Read)];

    public static StoredLanding? Store(CallLanding? landing) =>
        landing is null ? null : new() { Kind = (int)landing.Kind, Department = landing.Department };

    public static CallLanding? Read(StoredLanding? stored) => stored is null ? null : new((LandingKind)stored.Kind, stored.Department);

    private static StoredInput Store(CallInput input)
    {
        var given = input as CallInput.Given;
        var collected = input as CallInput.Collected;
        var told = input as CallInput.Told;
        return new()
        {
            Kind = KindOf(input),
            At = input.At.UtcTicks,
            Place = (int)input.Place,
            Target = input.Target,
            Plan = input.Plan,
            Digits = given?.Digits ?? collected?.Digits,
            Speech = given is { Speech.IsDefaultOrEmpty: false } ? [.. given.Speech.Select(Store)] : null,
            Cause = given?.Cause ?? collected?.Cause,
            IsMatch = collected is { IsMatch: true },
            Service = told?.Service,
            Variables = told is { Variables.IsEmpty: false } ? new(told.Variables, StringComparer.Ordinal) : null,
            HasFailed = told is { HasFailed: true },
            Actions = told?.Actions,
            HeardAt = told?.HeardAt?.UtcTicks,
        };
    }

    private static CallInput Read(StoredInput stored) => stored.Kind switch
    {
        Collected => new CallInput.Collected(stored.IsMatch, stored.Digits, stored.Cause)
        {
            At = CallMapper.At(stored.At),
            Place = (InputPlace)stored.Place,
            Target = stored.Target,
            Plan = stored.Plan,
        },
        Told => new CallInput.Told(stored.Service ?? "", VariablesOf(stored))
        {
            At = CallMapper.At(stored.At),
            Place = (InputPlace)stored.Place,
            Target = stored.Target,
            Plan = stored.Plan,
            HasFailed = stored.HasFailed,
            Actions = stored.Actions,
            HeardAt = CallMapper.At(stored.HeardAt),
        },
        HeardOut => new CallInput.HeardOut
        {
            At = CallMapper.At(stored.At),
            Place = (InputPlace)stored.Place,
            Target = stored.Target,
            Plan = stored.Plan,
        },
        _ => new CallInput.Given(stored.Digits, [.. (stored.Speech ?? []).Select(heard => new Heard(heard.Text, heard.Confidence))], stored.Cause)
        {
            At = CallMapper.At(stored.At),
            Place = (InputPlace)stored.Place,
            Target = stored.Target,
            Plan = stored.Plan,
        },
    };

    private static int KindOf(CallInput input) => input switch
    {
        CallInput.Collected => Collected,
        CallInput.Told => Told,
        CallInput.HeardOut => HeardOut,
        _ => 0,
    };

    private static StoredHeard Store(Heard heard) => new() { Text = heard.Text, Confidence = heard.Confidence };

    private static ImmutableSortedDictionary<string, string> VariablesOf(StoredInput stored) => stored.Variables is { } told
        ? told.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase)
        : CallAttributes.None.Values;
}
