using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Holds;

/// <summary>What holds one call, in the API's detail of it.</summary>
internal sealed class HoldOfCall(CallHolds holds) : ICallDetailPart
{
    public const string Field = "hold";

    public string Name => Field;

    public ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken) =>
        new(holds.Find(call.CallerLeg.Value) is { } hold ? JsonSerializer.SerializeToElement(HoldResource.Of(hold), HoldJson.Default.HoldResource) : null);
}
