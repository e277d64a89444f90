using ContactCenter.Calls.Stores;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Writes a record for each call, and its transcripts and sounds as files of that record.</summary>
internal sealed partial class SalesforceSender(Orgs orgs, DeliverableSounds sounds, ErasedCalls erased, ILogger<SalesforceSender> logger) : IDeliverySender
{
    private static readonly TimeSpan UntilUsageFalls = TimeSpan.FromMinutes(15);

    public DeliveryKind Kind => DeliveryKind.Salesforce;

    public async Task<DeliveryOutcome> SendAsync(DeliveryTarget target, SentDelivery delivery, CancellationToken cancellationToken)
    {
        if (CallDocument.Read(delivery.Body) is not { } document)
            return new(DeliveryErrors.BodyLost) { IsLasting = true };
        var client = orgs.Of(target);
        try
        {
            if (delivery.Revision > 1)
                await LeaveRoomAsync(client, cancellationToken);
            var relation = await RelationAsync(client, target, document, cancellationToken);
            var (record, answer) = await OrgRecords.WriteAsync(client, target.Org!, document, relation, cancellationToken);
            var files = await PutFilesAsync(client, target.Org!, document, record, cancellationToken);
            return new(Error: null) { Status = answer.Status, RequestId = answer.Head.RequestId, RemoteId = string.Join(' ', [record, .. files]) };
        }
        catch (OrgException fault)
        {
            return fault.Outcome;
        }
    }

    public async Task<DeliveryOutcome> EraseAsync(DeliveryTarget target, ErasedCopy copy, CancellationToken cancellationToken)
    {
        var client = orgs.Of(target);
        try
        {
            // By what is there: who was interrupted has kept no ids.
            await OrgFiles.RemoveAsync(client, copy.Call, cancellationToken);
            await OrgRecords.RemoveAsync(client, target.Org!, copy.Call, copy.Named, cancellationToken);
            return new(Error: null);
        }
        catch (OrgException fault)
        {
            return fault.Outcome;
        }
    }

    /// <summary>Changes of calls that were told wait while little of the quota is left. What is known of it may be old: it is asked for again.</summary>
    private static async Task LeaveRoomAsync(OrgClient client, CancellationToken cancellationToken)
    {
        if (!client.Usage.IsReserved)
            return;
        var answer = await client.SendAsync(HttpMethod.Get, "limits", json: null, cancellationToken);
        if (!answer.IsDone)
            throw new OrgException(OrgErrors.OutcomeOf(answer));
        if (client.Usage.IsReserved)
            throw new OrgException(new(OrgErrors.QuotaReserved) { Status = answer.Status, Pause = UntilUsageFalls });
    }

    private async Task<OrgRelation?> RelationAsync(OrgClient client, DeliveryTarget target, CallDocument document, CancellationToken cancellationToken)
    {
        if (target.Org!.Relate == RelateBy.None)
            return null;
        var relation = await OrgRelation.FindAsync(client, document.Caller, cancellationToken);
        if (relation.Name is null)
            Log.Unlinked(logger, document.Call, target.Name, relation.Word);
        return relation;
    }

    /// <returns>The ids of the versions that are there now.</returns>
    private async Task<List<string>> PutFilesAsync(
        OrgClient client, SalesforceOrg org, CallDocument document, string record, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        if (document.Files.Count + document.Sounds.Count == 0)
            return ids;
        var known = await OrgFiles.OfCallAsync(client, document.Call, cancellationToken);
        foreach (var (kind, content) in document.Files)
            await PutAsync(OrgFile.OfText(document.Call, kind, content));
        foreach (var number in document.Sounds)
        {
            if (await sounds.FindAsync(document.Call, number, org.LongestSound, cancellationToken) is { } sound)
                await PutAsync(sound);
        }

        return ids;

        async Task PutAsync(OrgFile file)
        {
            // A file may take long: the call may have been erased meanwhile, and what is there is removed then.
            if (!erased.IsErased(new LegId(document.Call)))
                ids.Add(await OrgFiles.PutAsync(client, record, file, known, cancellationToken));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Call {Call} is linked to nobody in {Target}: {Why}")]
        public static partial void Unlinked(ILogger logger, string call, string target, string why);
    }
}
