using ContactCenter.Simulator.Log;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator;

/// <summary>
/// A voice platform with one account, one application, and any number of phones: it executes NCCOs, sends webhooks,
/// and answers the calls API. Thread-safe.
/// </summary>
public sealed class VoicePlatform : IAsyncDisposable
{
    /// <param name="options">The account; <see cref="SimulatorOptions.ApplicationId"/> is required.</param>
    /// <param name="time">The platform's clock: everything that lasts, and every time in tokens and events.</param>
    /// <param name="webhooks">Gives the handler that webhooks are sent through, asked for at the first webhook; <c>null</c>: sockets.</param>
    /// <param name="logs">Where faults of the platform itself go.</param>
    /// <param name="random">Where ids and chances come from.</param>
    public VoicePlatform(SimulatorOptions options, TimeProvider time, Func<HttpMessageHandler>? webhooks = null, ILoggerFactory? logs = null, Random? random = null)
    {
        Options = options;
        Log = new LogBook(time, options.LogCapacity);
        _ = (webhooks, logs, random);
    }

    public SimulatorOptions Options { get; }

    /// <summary>Moves a test's clock while phones wait; <c>null</c>: time moves by itself.</summary>
    public ITimeDriver? Driver { get; set; }

    /// <summary>What happened, in order.</summary>
    public LogBook Log { get; }

    /// <summary>The live legs, oldest first.</summary>
    public IReadOnlyList<LegSnapshot> Legs => throw new NotSupportedException("Not yet there.");

    /// <summary>The live conversations.</summary>
    public IReadOnlyList<ConversationSnapshot> Conversations => throw new NotSupportedException("Not yet there.");

    /// <summary>The phones that somebody has named, by the calls API or here.</summary>
    public IReadOnlyList<SimulatedPhone> Phones => throw new NotSupportedException("Not yet there.");

    /// <summary>The phone at a number, E.164 without plus, or any other caller id such as <c>anonymous</c>. There is always one.</summary>
    public SimulatedPhone Phone(string number) => throw new NotSupportedException("Not yet there.");

    /// <summary>The phone at a SIP URI, <c>sip:user@host</c>.</summary>
    public SimulatedPhone SipPhone(string uri) => throw new NotSupportedException("Not yet there.");

    /// <summary>The phone in an app user's browser or pocket.</summary>
    public SimulatedPhone AppPhone(string user) => throw new NotSupportedException("Not yet there.");

    /// <summary>The phone at an extension of the business's own exchange.</summary>
    public SimulatedPhone VbcPhone(string extension) => throw new NotSupportedException("Not yet there.");

    /// <summary>Completes when nothing is left to do at this instant: no script runs, no webhook is on its way.</summary>
    public ValueTask WhenIdleAsync() => WhenIdleAsync(CancellationToken.None);

    /// <inheritdoc cref="WhenIdleAsync()"/>
    public ValueTask WhenIdleAsync(CancellationToken cancellationToken) => throw new NotSupportedException("Not yet there.");

    /// <summary>A handler that answers the calls API in process, whatever the host of the request: <c>/v1/calls…</c>, <c>/v1/files/{id}</c>.</summary>
    public HttpMessageHandler CreateApiHandler() => throw new NotSupportedException("Not yet there.");

    public ValueTask DisposeAsync() => throw new NotSupportedException("Not yet there.");
}
