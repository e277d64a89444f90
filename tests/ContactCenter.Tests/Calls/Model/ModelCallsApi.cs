using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The calls API in memory: each request ends as the scenario says, and what it answers goes through the wire's own form.</summary>
internal sealed class ModelCallsApi(ModelPlatform platform, Agenda agenda, Scenario scenario, ModelPost post) : ICallsApi
{
    private int _requests;

    /// <summary>Legs that were asked to end, with what they were doing then.</summary>
    public List<(ModelLeg Leg, string? Room)> HangUps { get; } = [];

    public async Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken)
    {
        var reply = Next("create");
        if (reply is Reply.Refused or Reply.LostRequest)
            return Fail<CallCreated>(reply);
        var to = ((PhoneEndpoint)request.To).Number.Value;
        var leg = platform.Ring(request.From!.Value.Value, to, request.EventUrl!, request.Ncco!, (int)request.RingingTimer!.Value.TotalMilliseconds);
        for (var i = 0; reply == Reply.EventsFirst && i < 2; i++)
            await agenda.RunIfDueAsync();
        return reply == Reply.LostAnswer
            ? Fail<CallCreated>(reply)
            : new(ApiOutcome.Accepted, CallCreated.Parse(RecordOf(leg)), "201");
    }

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId id, ModifyCall request, CancellationToken cancellationToken)
    {
        var reply = Next($"{request.Action} {id}");
        if (reply is Reply.Refused or Reply.LostRequest)
            return Task.FromResult(Fail<ModifyCall>(reply));
        if (platform.Find(id) is not { IsOver: false } leg)
            return Task.FromResult(new ApiReply<ModifyCall>(ApiOutcome.NotFound, null, "404"));
        if (request is TransferToNcco transfer)
        {
            platform.Transfer(leg, transfer.Ncco);
        }
        else
        {
            HangUps.Add((leg, leg.Room));
            platform.End(leg, leg.AnsweredAt is null ? "cancelled" : "completed");
        }

        return Task.FromResult(reply == Reply.LostAnswer ? Fail<ModifyCall>(reply) : new(ApiOutcome.Accepted, request, "204"));
    }

    public Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId id, TalkRequest request, CancellationToken cancellationToken)
    {
        var reply = Next($"talk {id}");
        if (reply is Reply.Refused or Reply.LostRequest)
            return Task.FromResult(Fail<CommandReply>(reply));
        if (platform.Find(id) is not { IsOver: false } leg)
            return Task.FromResult(new ApiReply<CommandReply>(ApiOutcome.NotFound, null, "404"));
        leg.Hear(request.Text);
        return Task.FromResult(reply == Reply.LostAnswer ? Fail<CommandReply>(reply) : new(ApiOutcome.Accepted, new("Talk started", id), "200"));
    }

    public Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId id, StreamRequest request, CancellationToken cancellationToken) =>
        Music($"play {id}", id, "Stream started");

    public Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId id, CancellationToken cancellationToken) =>
        Music($"stop {id}", id, "Stream stopped");

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId id, CancellationToken cancellationToken)
    {
        var reply = Next($"get {id}");
        return Task.FromResult(
            reply is Reply.Refused or Reply.LostRequest or Reply.LostAnswer ? Fail<CallRecord>(reply)
            : platform.Find(id) is not { } leg || (leg.IsOver && scenario.ForgetsEndedLegs) ? new(ApiOutcome.NotFound, null, "404")
            : new(ApiOutcome.Accepted, CallRecord.Parse(RecordOf(leg)), "200"));
    }

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken)
    {
        var reply = Next("list");
        if (reply is Reply.Refused or Reply.LostRequest or Reply.LostAnswer)
            return Task.FromResult(Fail<CallPage>(reply));
        var matching = platform.Legs.Where(leg => leg.CreatedAt >= filter.From && !(leg.IsOver && scenario.ForgetsEndedLegs));
        var legs = (filter.NewestFirst ? matching.Reverse() : matching).Skip(filter.RecordIndex ?? 0).Take(filter.PageSize ?? 10);
        var page = CallPage.Parse(new JsonObject
        {
            ["_embedded"] = new JsonObject { ["calls"] = new JsonArray([.. legs.Select(leg => JsonNode.Parse(RecordOf(leg)))]) },
        }.ToUtf8());
        return Task.FromResult(new ApiReply<CallPage>(ApiOutcome.Accepted, page, "200"));
    }

    private Task<ApiReply<CommandReply>> Music(string request, LegId id, string message)
    {
        var reply = Next(request);
        if (reply is Reply.Refused or Reply.LostRequest)
            return Task.FromResult(Fail<CommandReply>(reply));
        if (platform.Find(id) is not { IsOver: false })
            return Task.FromResult(new ApiReply<CommandReply>(ApiOutcome.NotFound, null, "404"));
        return Task.FromResult(reply == Reply.LostAnswer ? Fail<CommandReply>(reply) : new(ApiOutcome.Accepted, new(message, id), "200"));
    }

    private Reply Next(string request)
    {
        var reply = _requests < scenario.Replies.Length ? scenario.Replies[_requests] : Reply.Accepted;
        _requests++;
        post.Note($"-> {request}: {reply}");
        return reply;
    }

    private static ApiReply<T> Fail<T>(Reply reply)
        where T : class =>
        reply == Reply.Refused ? new(ApiOutcome.RefusedForNow, null, "429") : new(ApiOutcome.Unknown, null, "500");

    private static byte[] RecordOf(ModelLeg leg) => new JsonObject
    {
        ["uuid"] = leg.Id.Value,
        ["conversation_uuid"] = leg.Conversation,
        ["status"] = leg.Status,
        ["direction"] = leg.IsCaller ? "inbound" : "outbound",
        ["from"] = new JsonObject { ["type"] = "phone", ["number"] = leg.From },
        ["to"] = new JsonObject { ["type"] = "phone", ["number"] = leg.To },
        ["start_time"] = leg.AnsweredAt is { } answered && leg.IsOver ? ModelPost.Time(answered) : null,
        ["duration"] = leg.IsOver ? ((int)((leg.EndedAt - leg.AnsweredAt)?.TotalSeconds ?? 0)).ToString(CultureInfo.InvariantCulture) : null,
    }.ToUtf8();
}
