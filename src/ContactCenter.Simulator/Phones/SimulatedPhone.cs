namespace ContactCenter.Simulator.Phones;

/// <summary>
/// A phone and the person at it. Methods that wait let time pass by the platform's driver, or for at most a minute of the
/// platform's time without one, and then throw a <see cref="SimulationException"/> that says what happened instead.
/// Others return when the platform has taken note. Thread-safe.
/// </summary>
public sealed class SimulatedPhone
{
    internal SimulatedPhone(string address) => Address = address;

    /// <summary>Number, SIP URI, app user or extension.</summary>
    public string Address { get; }

    public PhoneState State => throw new NotSupportedException("Not yet there.");

    /// <summary>The leg between the platform and this phone while there is one.</summary>
    public string? CurrentLeg => throw new NotSupportedException("Not yet there.");

    /// <summary>The leg of the latest call, also after its end.</summary>
    public string? LastLeg => throw new NotSupportedException("Not yet there.");

    /// <summary>What was heard, oldest first; the oldest is forgotten after 500 lines.</summary>
    public IReadOnlyList<HeardLine> Heard => throw new NotSupportedException("Not yet there.");

    /// <summary>What it does when it is called.</summary>
    public PhoneBehaviour WhenRung { get; set; }

    /// <summary>How many seconds it rings before it does that by itself.</summary>
    public double RingSeconds { get; set; } = 2;

    /// <summary>What its answering machine says.</summary>
    public string MachineGreeting { get; set; } = "Nobody is here. Please leave a message after the tone.";

    /// <summary>Calls one of the account's numbers; returns when the platform has taken the call or let it go.</summary>
    /// <param name="number">The number that is dialled.</param>
    /// <param name="sipHeaders">Sent as <c>SipHeader_{name}</c> with the answer webhook; names begin with <c>X-</c> or are <c>User-to-User</c>.</param>
    /// <returns>The leg's uuid.</returns>
    public Task<string> DialAsync(string number, IReadOnlyDictionary<string, string>? sipHeaders = null) => throw new NotSupportedException("Not yet there.");

    /// <summary>Waits until it rings.</summary>
    public Task RingsAsync() => throw new NotSupportedException("Not yet there.");

    /// <summary>Waits until it rings, then picks up.</summary>
    public Task AnswerAsync() => throw new NotSupportedException("Not yet there.");

    /// <summary>Waits until it rings, then declines.</summary>
    public Task DeclineAsync() => throw new NotSupportedException("Not yet there.");

    /// <summary>Hangs up; on hook, nothing happens.</summary>
    public Task HangUpAsync() => throw new NotSupportedException("Not yet there.");

    /// <summary>Presses keys, one after the other: <c>0-9 * #</c>.</summary>
    public Task PressAsync(string keys) => throw new NotSupportedException("Not yet there.");

    /// <inheritdoc cref="PressAsync(string)"/>
    public Task PressAsync(char key) => PressAsync(key.ToString());

    /// <summary>Says something: to the others in the room, and to speech recognition where the platform listens.</summary>
    /// <param name="text">What is said and recognised.</param>
    /// <param name="confidence">0 to 1, how sure the recognition is.</param>
    public Task SayAsync(string text, double confidence = 0.92) => throw new NotSupportedException("Not yet there.");

    /// <summary>
    /// Waits until something has been heard that contains <paramref name="text"/>, letter case aside, and that came after
    /// what the previous <see cref="HearsAsync"/> waited for.
    /// </summary>
    public Task HearsAsync(string text) => throw new NotSupportedException("Not yet there.");

    /// <summary>Waits until the two can hear each other: in one started conversation, neither muted nor earmuffed.</summary>
    public Task HearsPhoneAsync(SimulatedPhone other) => throw new NotSupportedException("Not yet there.");

    /// <summary>Waits until the call has ended and the phone is on hook.</summary>
    public Task EndsAsync() => throw new NotSupportedException("Not yet there.");

    /// <inheritdoc cref="EndsAsync"/>
    public Task IsFreeAsync() => EndsAsync();
}
