using ContactCenter.Simulator.Execution;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Phones;

/// <summary>
/// A phone as the platform sees it. Used on the event loop; what it tells of itself can be read from anywhere. An application's
/// WebSocket may have several legs at once: the phone shows, and people act on, the one that came last.
/// </summary>
internal sealed class PhoneLine
{
    private readonly Switchboard _switchboard;
    private readonly List<Leg> _legs = [];
    private volatile Leg? _leg;
    private volatile string? _lastLeg;
    private volatile PhoneState _state;

    public PhoneLine(Switchboard switchboard, VoiceEndpoint endpoint)
    {
        (_switchboard, Endpoint) = (switchboard, endpoint);
        Lines = new HeardLines(switchboard.Time);
        Condition = new ConditionVariable(switchboard.Time);
        if (endpoint.Type == EndpointType.WebSocket)
            (WhenRung, RingSeconds) = (PhoneBehaviour.OpenSocket, 0);
    }

    public Switchboard Switchboard => _switchboard;

    public VoiceEndpoint Endpoint { get; }

    public string Address => Endpoint.Address;

    /// <summary>What people call it; <c>null</c>: by its address.</summary>
    public string? Name { get; set; }

    public HeardLines Lines { get; }

    public PhoneCalls Calls { get; } = new();

    /// <summary>Who waits for something to happen here.</summary>
    public ConditionVariable Condition { get; }

    public PhoneBehaviour WhenRung { get; set; }

    public double RingSeconds { get; set; } = 2;

    public string MachineGreeting { get; set; } = "Nobody is here. Please leave a message after the tone.";

    /// <summary>Whether the application's own socket answers, and no stand-in.</summary>
    public bool OpensSocket => WhenRung == PhoneBehaviour.OpenSocket;

    public PhoneState State => _state;

    public Leg? Leg => _leg;

    public string? LastLeg => _lastLeg;

    /// <inheritdoc cref="ConditionVariable.Changed"/>
    public Task Changed => Condition.Changed;

    public void Touch() => Condition.Touch();

    /// <summary>A leg has been created that leads here.</summary>
    public void Expect(Leg leg)
    {
        _legs.Add(leg);
        Calls.Begin(leg);
    }

    /// <summary>Whether no leg leads here.</summary>
    public bool IsFree => _legs.Count == 0;

    public Leg Dial(string number, CallContext context)
    {
        Lines.Forget();
        Take(PhoneState.Dialling);
        var leg = InboundCall.Dial(_switchboard, this, number, context);
        Attach(leg);
        return leg;
    }

    /// <returns>Why it does not even ring, if so.</returns>
    public LegEnd? RefusalOf(Leg leg) => (WhenRung, State) switch
    {
        (PhoneBehaviour.InvalidNumber, _) => LegEnd.InvalidNumber,
        (PhoneBehaviour.Unreachable, _) => LegEnd.CannotRoute,
        (PhoneBehaviour.Busy, _) => LegEnd.Busy,
        _ when leg.Plan.To.Type == EndpointType.WebSocket => null,
        (_, not PhoneState.OnHook) => LegEnd.Busy,
        _ => null,
    };

    public void Ring(Leg leg)
    {
        Attach(leg);
        Take(PhoneState.Ringing);
        Action? behaviour = WhenRung switch
        {
            PhoneBehaviour.Answer => leg.Answer,
            PhoneBehaviour.Decline => () => leg.End(LegEnd.Declined),
            PhoneBehaviour.Unavailable => () => leg.End(LegEnd.Unavailable),
            PhoneBehaviour.AnsweringMachine => () => AnswerAsMachine(leg),
            _ => null,
        };
        leg.Behaviour = behaviour is null ? null : _switchboard.EventLoop.Schedule(_switchboard.Paced(RingSeconds), behaviour);
    }

    public void PickedUp(Leg leg)
    {
        Calls.Answer(leg);
        Attach(leg);
        Take(PhoneState.InCall);
    }

    /// <param name="leg">The leg, which has ended.</param>
    /// <param name="end">How it has.</param>
    /// <param name="reason">Why, where that does not say it: one sentence.</param>
    public void HungUp(Leg leg, LegEnd end, string? reason)
    {
        Calls.End(leg, end, reason);
        _legs.Remove(leg);
        if (_leg == leg)
        {
            _leg = _legs.LastOrDefault(other => other.Status is LegStatus.Ringing or LegStatus.Answered);
            Take(_leg switch
            {
                null => PhoneState.OnHook,
                { IsUp: true } => PhoneState.InCall,
                _ => PhoneState.Ringing,
            });
        }

        if (_legs.Count == 0)
            _switchboard.Phones.Leave(this);
    }

    /// <returns>Whether there was anything to end.</returns>
    public bool HangUp()
    {
        if (_leg is not { } leg)
            return false;
        if (State == PhoneState.Ringing)
            leg.End(LegEnd.Declined);
        else if (Endpoint.Type == EndpointType.WebSocket)
            leg.Disconnect();
        else
            leg.End(LegEnd.ByParty);
        return true;
    }

    /// <returns>Whether it rang.</returns>
    public bool PickUp()
    {
        if (State != PhoneState.Ringing || _leg is not { } leg)
            return false;
        leg.Answer();
        return true;
    }

    public void Press(char key)
    {
        if (_leg is not { IsUp: true } leg)
            return;
        if (_switchboard.AudioRenderer.IsEnabled)
            leg.Sound.Party.Queue(Tones.Pressed(key.ToString()));
        var heeded = leg.Input.Press(key);
        leg.Conversation.Press(leg, key);
        _switchboard.Log.Write(LogKind.Pressed, leg.Id, $"{Address} presses {key}{(heeded ? "" : ", and nobody listens")}.");
    }

    /// <param name="text">The words.</param>
    /// <param name="confidence">How well they are recognised, 0 to 1.</param>
    /// <param name="sound">What they sound like; <c>null</c>: they are silent, and last as long as such words do.</param>
    public void Say(string text, double confidence, short[]? sound)
    {
        if (_leg is { IsUp: true } leg)
            Say(leg, text, confidence, sound);
    }

    /// <summary>The party makes a sound that has no words.</summary>
    public void Play(short[] sound) => _leg?.Sound.Speak(sound);

    /// <summary>The platform presses keys into the ear of who is on this leg.</summary>
    public void HearKeys(Leg leg, string keys)
    {
        Hear(leg, HeardSource.Tone, keys, null);
        if (_switchboard.AudioRenderer.IsEnabled)
            leg.Sound.Private.Queue(Tones.Pressed(keys));
    }

    /// <summary>Who is on this leg hears something.</summary>
    public void Hear(Leg leg, HeardSource source, string text, string? from)
    {
        Lines.Begin(source, text, from, HeardOutcome.Completed);
        _switchboard.Log.Write(LogKind.Heard, leg.Id, $"{Address} hears{(from is null ? "" : $" {from}")}: {text}");
        Touch();
    }

    private void Say(Leg leg, string text, double confidence, short[]? sound)
    {
        var end = sound is null ? _switchboard.Now + _switchboard.Paced(SpeechTiming.Seconds(text)) : leg.Sound.Speak(sound);
        var heeded = leg.Input.Say(new Utterance(text, confidence, end));
        _switchboard.Log.Write(LogKind.Said, leg.Id, $"{Address} says: {text}{(heeded ? " (recognised)" : "")}");
        leg.Conversation.Say(leg, text);
    }

    private void AnswerAsMachine(Leg leg)
    {
        leg.IsMachine = true;
        leg.Answer();
        _switchboard.EventLoop.Start(async () =>
        {
            if (_switchboard.AudioRenderer.IsEnabled)
            {
                leg.Sound.Speak([.. await _switchboard.EventLoop.OffloadAsync(
                    () => _switchboard.AudioRenderer.SpeakAsync(MachineGreeting, Speaker.At(Address))), .. Tones.Beep]);
            }

            await _switchboard.EventLoop.DelayAsync(_switchboard.Paced(SpeechTiming.Seconds(MachineGreeting)), leg.Life);
            Say(leg, MachineGreeting, 1, _switchboard.AudioRenderer.IsEnabled ? [] : null);
        });
    }

    private void Attach(Leg leg)
    {
        _leg = leg;
        _lastLeg = leg.Id;
    }

    private void Take(PhoneState state)
    {
        _state = state;
        Touch();
    }
}
