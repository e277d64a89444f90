using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Ends a leg that came to life when its call had long been over.</summary>
internal sealed class StrayLegHandler(ICallsApi api, ClaimedLeg claimed, RequestBudget budget, WorkOptions options, ICommitter committer) : IWorkHandler
{
    public string Kind => "hangUpStray";

    private static readonly WorkPermit Permit = new(RequestBudget.Others, Priority.HangUps);

    /// <param name="claimedFor">Address of the phone to which the platform must say that it leads; <c>null</c>: it is known to be ours.</param>
    public static WorkItem Work(long number, LegId leg, Uri? region, string? claimedFor, DateTimeOffset now)
    {
        var stored = new StoredEffect { LegId = leg.Value, Region = region?.OriginalString, ClaimedFor = claimedFor };
        return new(number, "hangUpStray", leg.Value, now)
        {
            Target = leg.Value,
            Payload = JsonSerializer.SerializeToUtf8Bytes(stored, StoredJson.Default.StoredEffect),
        };
    }

    public WorkPermit? PermitFor(WorkItem item) => Permit;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var stored = JsonSerializer.Deserialize(scope.Item.Payload, StoredJson.Default.StoredEffect)!;
        var (region, leg) = (stored.Region is { } text ? new Uri(text) : null, new LegId(stored.LegId!));
        if (stored.ClaimedFor is { } address)
        {
            var (claim, reason) = await claimed.AskAsync(call: null, region, leg, address, scope.Attempt, cancellationToken);
            if (claim == Claim.IsVoid)
                return scope.Done();
            if (claim == Claim.IsUntold)
                return scope.Attempt < options.MostAttempts ? scope.Again(WorkStage.Send, reason) : scope.Dead(reason);
            await budget.AcquireAsync(Permit, cancellationToken);
        }

        var reply = await api.ModifyAsync(region, leg, new HangUp(), cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted or ApiOutcome.NotFound => scope.Done(),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => scope.Again(WorkStage.Send, reply.Reason),
            _ => scope.Dead(reply.Reason),
        };
    }

    public async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => await RevivedWork.SaveAsync(committer, letter, now);
}
