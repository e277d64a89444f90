using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Calls.Resources;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;

namespace ContactCenter.Web.Live;

/// <summary>A leg beside the caller's that is not over.</summary>
/// <param name="HearsCaller">Whether it shares the caller's conversation: the two hear each other.</param>
internal sealed record LiveLeg(int Number, string Role, string Endpoint, string State, bool HearsCaller)
{
    private const int LongestEndpoint = 28;

    /// <summary>Those that the caller hears first.</summary>
    public static ImmutableArray<LiveLeg> Of(CallSession call)
    {
        var heard = HeardBy(call);
        return
        [
            .. call.Legs.Where(leg => !leg.IsOver).Select(leg => Of(leg, leg.Number == heard?.Number))
                .OrderByDescending(leg => leg.HearsCaller).ThenBy(leg => leg.Number),
        ];
    }

    /// <summary>The agent's leg that the caller talks with; <c>null</c>: there is none.</summary>
    /// <remarks>Where a caller is to be moved nobody hears them before they have left.</remarks>
    public static CallLeg? HeardBy(CallSession call)
    {
        var (state, isSplit) = call.Placement.Origin is { } origin ? (origin.State, origin.IsSplit) : (call.Placement.State, call.Placement.IsSplit);
        var number = state switch
        {
            InConversation talking => talking.Leg,
            Connected { IsLeft: false } connected => connected.Leg,
            _ => default,
        };
        return isSplit ? null : call.Leg(number);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", Number);
        json.WriteString("role", Role);
        json.WriteString("endpoint", Endpoint);
        json.WriteString("state", State);
        json.WriteBoolean("hearsCaller", HearsCaller);
        json.WriteEndObject();
    }

    private static LiveLeg Of(CallLeg leg, bool hearsCaller)
    {
        var known = LegResource.Of(leg);
        return new(leg.Number.Value, known.Role, ShortText.Of(known.Endpoint, LongestEndpoint), known.State, hearsCaller);
    }
}
