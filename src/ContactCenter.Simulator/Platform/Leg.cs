using System.Globalization;
using ContactCenter.Simulator.Execution;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>The line between the platform and one phone.</summary>
internal sealed class Leg
{
    private readonly Action _endLife;

    public Leg(Switchboard switchboard, LegPlan plan, string id, PhoneLine phone, Conversation conversation)
    {
        (Switchboard, Plan, Id, Phone, Conversation) = (switchboard, plan, id, phone, conversation);
        var life = new CancellationTokenSource();
        (Life, _endLife) = (life.Token, life.Cancel);
        (FirstConversation, CreatedAt, Region) = (conversation.Id, switchboard.Now, plan.Region);
        Injector = new FaultInjector(switchboard.Faults, id, id);
        Webhooks = new LegWebhooks(switchboard, id, Injector);
        Executor = new NccoExecutor(this);
        Sound = new LegSound(this);
        KeySubscription = new KeySubscription(this);
        HistoryBuilder = new LegHistoryBuilder(switchboard.Time);
        HistoryBuilder.Enter(conversation);
        switchboard.Legs[id] = this;
        conversation.Enter(this);
        phone.Expect(this);
    }

    public Switchboard Switchboard { get; }

    public LegPlan Plan { get; }

    public string Id { get; }

    public PhoneLine Phone { get; }

    /// <summary>Where it lives, by the base address of the calls API there.</summary>
    public string? Region { get; set; }

    public Conversation Conversation { get; private set; }

    public string FirstConversation { get; }

    public LegStatus Status { get; private set; }

    /// <summary>As in events and in the calls API; the latest one that was told.</summary>
    public string StatusName { get; private set; } = "started";

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the party ended it, or the platform.</summary>
    public bool EndedByParty { get; private set; }

    /// <summary>What may go wrong with it.</summary>
    public FaultInjector Injector { get; }

    public LegWebhooks Webhooks { get; }

    public LegInput Input { get; } = new();

    public NccoExecutor Executor { get; }

    public LegHistoryBuilder HistoryBuilder { get; }

    /// <summary>The line to the application, when its phone is a WebSocket that is open.</summary>
    public SocketLine? Socket { get; set; }

    /// <summary>What it sounds like and what is heard on it.</summary>
    public LegSound Sound { get; }

    /// <summary>What the REST API plays to this leg alone.</summary>
    public Announcement? Announcement { get; set; }

    /// <summary>Where each key is posted, in an asynchronous input.</summary>
    public KeySubscription KeySubscription { get; }

    /// <summary>The file that plays to it while nobody is there who may start its conversation.</summary>
    public string? HoldMusic { get; set; }

    /// <summary>The hold music that it hears.</summary>
    public Playback? Music { get; private set; }

    /// <summary>Whether it may start its conversation.</summary>
    public bool StartsConversation { get; set; }

    public List<Recording> Recordings { get; } = [];

    public bool Muted { get; set; }

    public bool Earmuffed { get; set; }

    public Audibility Audibility { get; set; } = Audibility.Full;

    /// <summary>The named conversations that it has entered, and what it said there of whom it hears.</summary>
    public Dictionary<Conversation, Audibility> Entered { get; } = [];

    /// <summary>Its leaving ends the conversation for everybody.</summary>
    public bool EndsConversation { get; set; }

    /// <summary>It hears an NCCO of its own before it is connected; the others do not hear it yet.</summary>
    public bool IsWhispering { get; set; }

    /// <summary>What its phone will do by itself, when it has rung for long enough.</summary>
    public IDisposable? Behaviour { get; set; }

    /// <summary>Whether an answering machine picked up.</summary>
    public bool IsMachine { get; set; }

    /// <summary>Somebody is on the line.</summary>
    public bool IsUp => Status == LegStatus.Answered;

    public bool IsLive => Status != LegStatus.Ended;

    /// <summary>It has been answered, or has ended before.</summary>
    public Signal Settled { get; } = new();

    /// <summary>Whoever answered has heard what they were to hear first, or was moved elsewhere, or it has ended.</summary>
    public Signal Introduced { get; } = new();

    /// <summary>Whether somebody is, or was, connected by it: not who hung up on what they were to hear first, nor a machine that nobody wants.</summary>
    public bool HasMet { get; private set; }

    /// <summary>It is no longer where it was called into: it was moved elsewhere, or has ended.</summary>
    public Signal Parted { get; } = new();

    public Signal Ended { get; } = new();

    /// <summary>Cancelled at its end.</summary>
    public CancellationToken Life { get; }

    /// <summary>Whether the application has been told of it.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What the application answered to its failure, when it was asked.</summary>
    public Task<NccoReply>? FailureReply { get; private set; }

    /// <summary>Ends it when it has talked for long enough.</summary>
    public IDisposable? TalkLimit { get; set; }

    /// <summary>Who hears what its NCCO plays.</summary>
    public IEnumerable<Leg> Audience() => IsWhispering ? [this] : Conversation.Members.Where(leg => leg is { IsUp: true, IsWhispering: false });

    public LegSnapshot Snapshot => new(
        Id, Conversation.Id, Conversation.Name, Plan.From.Address, Plan.To.Address, Plan.Inbound, StatusName, Executor.Doing, Muted, Earmuffed,
        [.. Conversation.HeardBy(this).Select(leg => leg.Id)], CreatedAt, AnsweredAt);

    public LegHistory History => new(
        Id, Plan.From.Address, Plan.To.Address, Plan.Inbound, Plan.Events?.Url, StatusName, CreatedAt, AnsweredAt, EndedAt, EndedByParty,
            HistoryBuilder.Stays(EndedAt), HistoryBuilder.Nccos());

    public void Begin()
    {
        HasBegun = true;
        Tell("started");
    }

    public void Ring()
    {
        Status = LegStatus.Ringing;
        Tell("ringing");
    }

    public void Answer()
    {
        Behaviour?.Dispose();
        Status = LegStatus.Answered;
        AnsweredAt = Switchboard.Now;
        Tell("answered");
        TalkLimit = Switchboard.EventLoop.Schedule(
            Switchboard.Paced(Plan.TalkSeconds),
            () => End(LegEnd.ByPlatform, string.Create(CultureInfo.InvariantCulture, $"The call reached its longest time, {Plan.TalkSeconds} s.")));
        if (Plan.To.Type == EndpointType.WebSocket && Injector.Inject(FaultKind.SocketCut, FaultNames.Leg) is { } cut)
            Switchboard.EventLoop.Schedule(Switchboard.Paced(cut.Delay.TotalSeconds), Disconnect);
        Settled.Fire();
        Phone.PickedUp(this);
        Conversation.Touch();
    }

    /// <summary>Whoever answered is connected from now on.</summary>
    public void Introduce()
    {
        HasMet = true;
        Introduced.Fire();
    }

    /// <summary>The detection has found out that a machine answered.</summary>
    public void FindMachine(bool isWanted)
    {
        StatusName = "machine";
        HasMet &= isWanted;
    }

    /// <summary>Moves to another conversation, and tells.</summary>
    public void Move(Conversation target)
    {
        var origin = Conversation;
        if (origin == target)
            return;
        if (!Switchboard.Options.Unspecified.RecordingFollowsLeg)
            StopRecordings();
        Music?.Finish(HeardOutcome.Cut);
        origin.Leave(this);
        (EndsConversation, StartsConversation, HoldMusic, Audibility) = (false, false, null, Audibility.Full);
        Conversation = target;
        HistoryBuilder.Enter(target);
        target.Enter(this);
        Switchboard.Log.Write(LogKind.Leg, Id, $"Moved to {target.Name ?? target.Id}.");
        Webhooks.Send(Plan.Events, LegEvents.Transfer(this, origin.Id));
        Introduced.Fire();
        Parted.Fire();
    }

    /// <summary>Hears its hold music over and over until that is finished, if it has any; one line is enough to have heard it.</summary>
    public void PlayMusic()
    {
        if (HoldMusic is not { } url)
            return;
        Music?.Finish(HeardOutcome.Cut);
        Music = new Playback(HeardSource.HoldMusic, () => [this]);
        Music.Loop(this, url);
    }

    /// <param name="end">How it ends.</param>
    /// <param name="reason">Why, for people, where that does not say it: one sentence.</param>
    public void End(LegEnd end, string? reason = null)
    {
        if (!IsLive)
            return;
        Status = LegStatus.Ended;
        (EndedAt, EndedByParty) = (Switchboard.Now, end.ByUser);
        Switchboard.Log.Write(LogKind.Leg, Id, $"Ended: {end.Status} {end.Detail}".TrimEnd() + (end.ByUser ? ", by the party." : ", by the platform."));
        if (end.IsTold)
            Tell(end.Status, end);
        StopRecordings();
        if (end.Completes)
            Webhooks.Send(Plan.Events, LegEvents.Completed(this, end));
        StatusName = end.Outcome;
        TalkLimit?.Dispose();
        Behaviour?.Dispose();
        Executor.Stop();
        Announcement?.Dispose();
        KeySubscription.Dispose();
        Music?.Finish(HeardOutcome.Cut);
        Socket?.Close();
        Switchboard.Archive.Add(CallRecord.Of(this), History);
        Switchboard.Legs.TryRemove(Id, out _);
        Conversation.Leave(this);
        Sound.Close();
        Phone.HungUp(this, end, reason);
        _endLife();
        Settled.Fire();
        Introduced.Fire();
        Parted.Fire();
        Ended.Fire();
    }

    /// <summary>The connection to the application's WebSocket breaks.</summary>
    public void Disconnect()
    {
        Socket?.Cut();
        End(LegEnd.Disconnected);
    }

    /// <summary>Sends an error event.</summary>
    public void Report(string reason)
    {
        Switchboard.Log.Write(LogKind.Warning, Id, reason);
        Webhooks.Send(Plan.Events, LegEvents.Error(this, reason));
    }

    private void StopRecordings()
    {
        foreach (var recording in Recordings.ToArray())
            recording.Stop();
    }

    private void Tell(string status, LegEnd? end = null)
    {
        StatusName = status;
        Switchboard.Log.Write(LogKind.Leg, Id, $"{Plan.From.Address} to {Plan.To.Address}: {status}");
        var body = LegEvents.Status(this, status, end);
        if (end is not null && (Plan.AnswersFailure || end == LegEnd.Disconnected))
            FailureReply = Webhooks.AskInOrderAsync(Plan.Events, body, Report);
        else
            Webhooks.Send(Plan.Events, body);
    }
}
