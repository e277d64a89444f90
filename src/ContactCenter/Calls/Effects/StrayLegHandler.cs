using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Ends a leg that came to life when its call had long been over.</summary>
internal sealed class StrayLegHandler(ICallsApi api, WorkOptions options) : IWorkHandler
{
    public string Kind => "hangUpStray";

    public static WorkItem Work(long number, LegId leg, Uri? region, DateTimeOffset now) => new(number, "hangUpStray", leg.Value, now)
    {
        Target = leg.Value,
        Payload = JsonSerializer.SerializeToUtf8Bytes(new StoredEffect { LegId = leg.Value, Region = region?.OriginalString }, StoredJson.Default.StoredEffect),
    };

    public WorkPermit? PermitFor(WorkItem item) => new(RequestBudget.Others, Priority.HangUps);

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var stored = JsonSerializer.Deserialize(scope.Item.Payload, StoredJson.Default.StoredEffect)!;
        var reply = await api.ModifyAsync(stored.Region is { } region ? new(region) : null, new(stored.LegId!), new HangUp(), cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted or ApiOutcome.NotFound => scope.Done(),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => scope.Again(WorkStage.Send, reply.Reason),
            _ => scope.Dead(reply.Reason),
        };
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);
}
