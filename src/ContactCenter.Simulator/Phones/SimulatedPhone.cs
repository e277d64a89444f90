using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Phones;

/// <summary>
/// A phone and the person at it. Methods that wait let time pass by the platform's driver, or for at most the
/// <see cref="SimulatorOptions.WaitLimit"/> without one, and then throw a <see cref="SimulationException"/> that says what happened instead.
/// Others return when the platform has taken note. Thread-safe.
/// </summary>
public sealed class SimulatedPhone
{
    private readonly VoicePlatform _platform;
    private readonly Switchboard _switchboard;

    internal SimulatedPhone(VoicePlatform platform, Switchboard switchboard, PhoneLine line) => (_platform, _switchboard, Line) = (platform, switchboard, line);

    internal PhoneLine Line { get; }

    /// <summary>Number, SIP URI, app user or extension.</summary>
    public string Address => Line.Address;

    /// <summary><c>phone</c>, <c>sip</c>, <c>app</c>, <c>vbc</c> or <c>websocket</c>.</summary>
    public string Kind => Line.Endpoint.TypeName;

    /// <summary>What people call it; <c>null</c>: by its address.</summary>
    public string? Name
    {
        get => Line.Name;
        set => Line.Name = value;
    }

    public PhoneState State => Line.State;

    /// <summary>The leg between the platform and this phone while there is one.</summary>
    public string? CurrentLeg => Line.Leg?.Id;

    /// <summary>The leg of the latest call, also after its end.</summary>
    public string? LastLeg => Line.LastLeg;

    /// <summary>What was heard, oldest first; the latest 500 lines are always there, older ones may be forgotten.</summary>
    public IReadOnlyList<HeardLine> Heard => Line.Lines.All;

    /// <summary>The latest calls, at most 20, oldest first.</summary>
    public IReadOnlyList<PhoneCall> Calls => Line.Calls.All;

    /// <summary>What it does when it is called.</summary>
    /// <exception cref="ArgumentException">A phone has no socket to open.</exception>
    public PhoneBehaviour WhenRung
    {
        get => Line.WhenRung;
        set => Line.WhenRung = value != PhoneBehaviour.OpenSocket || Line.Endpoint.Type == Nccos.EndpointType.WebSocket
            ? value
            : throw new ArgumentException($"{Address} has no socket to open.", nameof(value));
    }

    /// <summary>How many seconds it rings before it does that by itself.</summary>
    public double RingSeconds
    {
        get => Line.RingSeconds;
        set => Line.RingSeconds = value;
    }

    /// <summary>What its answering machine says.</summary>
    public string MachineGreeting
    {
        get => Line.MachineGreeting;
        set => Line.MachineGreeting = value;
    }

    /// <summary>Calls one of the account's numbers; returns when the platform has taken the call or let it go.</summary>
    /// <param name="number">The number that is dialled.</param>
    /// <param name="sipHeaders">Sent as <c>SipHeader_{name}</c> with the answer webhook; names begin with <c>X-</c> or are <c>User-to-User</c>.</param>
    /// <returns>The leg's uuid.</returns>
    public Task<string> DialAsync(string number, IReadOnlyDictionary<string, string>? sipHeaders = null) =>
        DialAsync(number, sipHeaders is null ? CallContext.None : new CallContext { SipHeaders = sipHeaders });

    /// <summary>Calls one of the account's numbers, and brings something along.</summary>
    /// <param name="number">The number that is dialled.</param>
    /// <param name="context">What the application is told in the answer webhook. The user of an app is told as <c>from_user</c> besides.</param>
    /// <returns>The leg's uuid.</returns>
    public async Task<string> DialAsync(string number, CallContext context)
    {
        if (!_switchboard.Options.HasNumber(number))
            throw Failure($"cannot dial {number}, which is none of the account's numbers");
        var leg = await _switchboard.EventLoop.InvokeAsync(() => State == PhoneState.OnHook ? Line.Dial(number, context) : null)
            ?? throw Failure($"cannot dial {number}: it is not on hook");
        await UntilAsync(() => State != PhoneState.Dialling, $"{number} to be answered");
        return leg.Id;
    }

    /// <summary>Waits until it rings.</summary>
    public Task RingsAsync() => UntilAsync(() => State == PhoneState.Ringing, "it to ring");

    /// <summary>Waits until it rings, but not longer than this.</summary>
    /// <returns>Whether it rings.</returns>
    public Task<bool> RingsWithinAsync(TimeSpan limit) => TryUntilAsync(() => State == PhoneState.Ringing, limit);

    /// <summary>Waits until it rings, then picks up.</summary>
    public async Task AnswerAsync()
    {
        await RingsAsync();
        await DoAsync(Line.PickUp, "pick up: it has stopped ringing");
    }

    /// <summary>Waits until it rings, then declines.</summary>
    public async Task DeclineAsync()
    {
        await RingsAsync();
        await DoAsync(() => State == PhoneState.Ringing && Line.HangUp(), "decline: it has stopped ringing");
    }

    /// <summary>Hangs up; on hook, nothing happens. The connection to an application's WebSocket breaks.</summary>
    public Task HangUpAsync() => DoAsync(() => Line.HangUp() || true, "hang up");

    /// <summary>Presses keys, one after the other: <c>0-9 * #</c>.</summary>
    public Task PressAsync(string keys)
    {
        if (keys.Any(key => !"0123456789*#".Contains(key)))
            throw new ArgumentException($"A phone has no keys for {keys}.", nameof(keys));
        return DoAsync(() => WhileInCall(() => keys.ToList().ForEach(Line.Press)), $"press {keys}: it is not in a call");
    }

    /// <inheritdoc cref="PressAsync(string)"/>
    public Task PressAsync(char key) => PressAsync(key.ToString());

    /// <summary>Says something: to the others in the room, and to speech recognition where the platform listens.</summary>
    /// <param name="text">What is said and recognised.</param>
    /// <param name="confidence">0 to 1, how sure the recognition is.</param>
    public async Task SayAsync(string text, double confidence = 0.92)
    {
        var sound = _switchboard.AudioRenderer.IsEnabled ? await _switchboard.AudioRenderer.SpeakAsync(text, Speaker.At(Address)) : null;
        await DoAsync(() => WhileInCall(() => Line.Say(text, confidence, sound)), $"say \"{text}\": it is not in a call");
    }

    /// <summary>Plays a WAV file into the call: to the others, and into recordings. Speech recognition finds no words in it.</summary>
    /// <param name="wav">The file's content: linear PCM of 8 to 32 bits, 4 to 192 kHz.</param>
    /// <param name="channel">Which of its channels, from 1, for a file that has both sides of a conversation; <c>null</c>: all of them, mixed.</param>
    /// <returns>How long it lasts, in the platform's time; the method does not wait for its end.</returns>
    /// <exception cref="ArgumentException">It is none, or has no such channel.</exception>
    public async Task<TimeSpan> PlayAsync(ReadOnlyMemory<byte> wav, int? channel = null)
    {
        var sound = WavReader.TryRead(wav.Span, out var fault, channel)
            ?? throw new ArgumentException($"The file cannot be played: {fault}.", nameof(wav));
        await DoAsync(() => WhileInCall(() => Line.Play(sound)), "play a file: it is not in a call");
        return TimeSpan.FromSeconds(Pcm.Seconds(sound.Length));
    }

    /// <inheritdoc cref="PlayAsync(ReadOnlyMemory{byte}, int?)"/>
    /// <param name="path">Where the file is.</param>
    public async Task<TimeSpan> PlayAsync(string path, int? channel = null) => await PlayAsync(await File.ReadAllBytesAsync(path), channel);

    /// <summary>
    /// Waits until something has been heard that contains <paramref name="text"/>, letter case aside, and that came after
    /// what was listened to before. Who dials listens anew.
    /// </summary>
    public Task HearsAsync(string text) => UntilAsync(() => Line.Lines.TryHear([text]) is not null, $"\"{text}\" to be heard");

    /// <summary>Listens, as <see cref="HearsAsync"/> does, for whichever of the texts comes first, until the call ends, and not longer than this.</summary>
    /// <returns>The text that was heard; <c>null</c>: none was.</returns>
    public async Task<string?> HearsAnyWithinAsync(IReadOnlyCollection<string> texts, TimeSpan limit)
    {
        string? heard = null;
        await TryUntilAsync(() => (heard = Line.Lines.TryHear(texts)) is not null || State == PhoneState.OnHook, limit);
        return heard;
    }

    /// <summary>Waits until the two can hear each other: in one started conversation, neither muted nor earmuffed.</summary>
    public Task HearsPhoneAsync(SimulatedPhone other) => UntilAsync(() => HearsAndIsHeardBy(other), $"{other.Address} to be in the same conversation");

    /// <summary>Waits until the call has ended and the phone is on hook.</summary>
    public Task EndsAsync() => UntilAsync(() => State == PhoneState.OnHook, "the call to end");

    /// <summary>Waits until the call has ended, but not longer than this.</summary>
    /// <returns>Whether it has.</returns>
    public Task<bool> EndsWithinAsync(TimeSpan limit) => TryUntilAsync(() => State == PhoneState.OnHook, limit);

    internal bool HearsAndIsHeardBy(SimulatedPhone other) =>
        Line.Leg is { } mine && other.Line.Leg is { } theirs && mine.Conversation.Hears(mine, theirs) && theirs.Conversation.Hears(theirs, mine);

    private bool WhileInCall(Action act)
    {
        if (State != PhoneState.InCall)
            return false;
        act();
        return true;
    }

    private async Task DoAsync(Func<bool> act, string otherwise)
    {
        if (!await _switchboard.EventLoop.InvokeAsync(act))
            throw Failure("cannot " + otherwise);
        if (_platform.Driver is { } driver)
            await driver.SettleAsync();
    }

    private async Task UntilAsync(Func<bool> condition, string what)
    {
        if (await TryUntilAsync(condition, _switchboard.Options.WaitLimit))
            return;
        var failure = Failure("waited in vain for " + what);
        throw Calls is [.., { ApplicationFault: { } fault }] ? new SimulationException($"{fault}\n{failure.Message}") : failure;
    }

    private Task<bool> TryUntilAsync(Func<bool> condition, TimeSpan limit) =>
        _platform.Driver is { } driver ? DrivenUntilAsync(driver, condition) : Line.Condition.UntilAsync(condition, limit);

    private static async Task<bool> DrivenUntilAsync(ITimeDriver driver, Func<bool> condition)
    {
        driver.Restart();
        do
        {
            await driver.SettleAsync();
            if (condition())
                return true;
        }
        while (await driver.StepAsync());
        return false;
    }

    private SimulationException Failure(string what) => new(SimulationReport.Of(_platform, this, what));
}
