using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Calls.Resources;

namespace ContactCenter.Web.Live;

/// <summary>The row of a live call: what a page of live calls shows, and no more.</summary>
/// <param name="Since">When the caller came to a step of this state; <c>null</c>: nobody noted it.</param>
/// <param name="Agent">The endpoint of the agent that the caller talks with.</param>
/// <param name="Revision">Counts the changes of its notes and attributes: who shows them reads them again when it grows.</param>
/// <param name="Can">What may be asked of it by who may steer calls.</param>
internal sealed record LiveCall(
    string CallId,
    string State,
    string Caller,
    string Number,
    string? Department,
    DateTimeOffset StartedAt,
    DateTimeOffset? Since,
    string? Agent,
    int Revision,
    ImmutableArray<string> Can,
    ImmutableArray<LiveLeg> Legs)
{
    /// <summary>What its JSON takes at most.</summary>
    public const int MostBytes = 600;

    /// <summary>What one more leg, and the end behind it, may take.</summary>
    private const int LegBytes = 140;

    private const int LongestCaller = 48;
    private const int LongestDepartment = 40;
    private const int LongestNumber = 28;

    public static LiveCall Of(CallSession call) => new(
        call.CallerLeg.Value,
        CallResource.StateOf(call.Placement.State),
        ShortText.Of(call.Caller.Address, LongestCaller),
        ShortText.Of(call.Caller.Dialled, LongestNumber),
        call.Department,
        call.Caller.StartedAt,
        call.Placement.Since,
        LiveLeg.HeardBy(call) is { } heard ? ShortText.Of(heard.Endpoint.Label, LongestNumber) : null,
        call.Attached.Revision,
        CallCan.Of(call.Placement.State),
        LiveLeg.Of(call));

    /// <summary>Whether a reader sees no difference.</summary>
    public bool IsSameAs(LiveCall other) => this with { Legs = [] } == other with { Legs = [] } && Legs.SequenceEqual(other.Legs);

    /// <param name="maySteer">Whether to tell what may be asked of it.</param>
    public byte[] ToJson(bool maySteer) => LiveJson.Object(json => Write(json, maySteer));

    private void Write(Utf8JsonWriter json, bool maySteer)
    {
        json.WriteString("callId", CallId);
        json.WriteString("state", State);
        json.WriteString("caller", Caller);
        json.WriteString("number", Number);
        if (Department is not null)
            json.WriteString("department", ShortText.Of(Department, LongestDepartment));
        json.WriteInstant("startedAt", StartedAt);
        if (Since is { } since)
        {
            json.WriteInstant("since", since);
            if (State == CallResource.Waiting)
                json.WriteInstant("waitingSince", since);
        }

        if (Agent is not null)
            json.WriteString("agent", Agent);
        if (Revision > 0)
            json.WriteNumber("revision", Revision);
        if (maySteer)
        {
            json.WriteStartArray("can");
            foreach (var command in Can)
                json.WriteStringValue(command);
            json.WriteEndArray();
        }

        json.WriteStartArray("legs");
        foreach (var leg in Legs)
        {
            if (json.BytesCommitted + json.BytesPending + LegBytes <= MostBytes)
                leg.Write(json);
        }

        json.WriteEndArray();
    }
}
