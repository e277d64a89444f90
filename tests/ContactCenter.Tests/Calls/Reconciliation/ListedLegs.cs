using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Tests.Calls.Reconciliation;

/// <summary>A calls API that only tells: lists by pages, legs by name. It remembers what it was asked, where and when.</summary>
internal sealed class ListedLegs(TimeProvider time) : ICallsApi
{
    private readonly List<(Uri? Region, CallRecord Record, bool IsListed)> _legs = [];
    private TaskCompletionSource _mayTell = Told();

    /// <summary>What it was asked: <c>list 100</c>, the number being the place of the first leg, or a leg's id.</summary>
    public List<(DateTimeOffset At, Uri? Region, string What)> Questions { get; } = [];

    public IEnumerable<string> Asked => Questions.Select(question => question.What);

    /// <summary>Legs of which time were asked for, list by list, each list once.</summary>
    public List<(DateTimeOffset? From, DateTimeOffset? Until)> Spans { get; } = [];

    /// <summary>Whether lists are held back until this is unset.</summary>
    public bool IsHeld
    {
        get => !_mayTell.Task.IsCompleted;
        set
        {
            if (value)
                _mayTell = new(TaskCreationOptions.RunContinuationsAsynchronously);
            else
                _mayTell.TrySetResult();
        }
    }

    /// <summary>Answers nothing but this while it is set.</summary>
    public ApiOutcome? Trouble { get; set; }

    /// <summary>What the next lists fail with; <c>null</c>: not at all.</summary>
    public Queue<ApiOutcome?> Failures { get; set; } = new();

    /// <summary>Whether the order changes from page to page.</summary>
    public bool IsUnsteady { get; set; }

    public void Add(
        string leg, string status, Uri? region = null, bool isListed = true, bool wasAnswered = false, ConversationId? conversation = null) => _legs.Add((
        region,
        new CallRecord { Leg = new(leg), Status = new(status), StartTime = wasAnswered ? time.GetUtcNow() : null, Conversation = conversation },
        isListed));

    public async Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken)
    {
        var skip = filter.RecordIndex ?? 0;
        Questions.Add((time.GetUtcNow(), region, $"list {skip}"));
        if (skip == 0)
            Spans.Add((filter.From, filter.Until));
        await _mayTell.Task.WaitAsync(cancellationToken);
        if (Trouble is { } trouble)
            return new(trouble, null, "trouble");
        if (Failures.TryDequeue(out var failure) && failure is { } failed)
            return new(failed, null, "failed once");
        var legs = _legs.Where(leg => leg.Region == region && leg.IsListed).Select(leg => leg.Record).ToList();
        if (IsUnsteady && skip > 0)
            (legs[skip], legs[skip - 1]) = (legs[skip - 1], legs[skip]);
        return new(ApiOutcome.Accepted, new() { Calls = [.. legs.Skip(skip).Take(filter.PageSize ?? 10)] }, "200");
    }

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken)
    {
        Questions.Add((time.GetUtcNow(), region, leg.Value));
        var found = _legs.Where(known => known.Region == region && known.Record.Leg == leg).Select(known => known.Record).FirstOrDefault();
        return Task.FromResult(
            Trouble is { } trouble ? new ApiReply<CallRecord>(trouble, null, "trouble")
            : found is null ? new(ApiOutcome.NotFound, null, "404")
            : new(ApiOutcome.Accepted, found, "200"));
    }

    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("It only tells.");

    public Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId leg, TalkRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId leg, StreamRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("It only tells.");

    private static TaskCompletionSource Told()
    {
        var told = new TaskCompletionSource();
        told.SetResult();
        return told;
    }
}
