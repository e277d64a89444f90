using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Phones;

/// <summary>What a call that is dialled brings along for the application, in the answer webhook.</summary>
public sealed record CallContext
{
    /// <summary>Nothing.</summary>
    public static CallContext None { get; } = new();

    /// <summary>Sent as <c>SipHeader_{name}</c>; names begin with <c>X-</c> or are <c>User-to-User</c>.</summary>
    public IReadOnlyDictionary<string, string> SipHeaders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What an app's user says with the call, sent as <c>custom_data</c>; <c>null</c>: nothing.</summary>
    public JsonObject? CustomData { get; init; }
}
