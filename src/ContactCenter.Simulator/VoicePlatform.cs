using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Simulator;

/// <summary>
/// A voice platform with one account, one application, and any number of phones: it executes NCCOs, sends webhooks,
/// and answers the calls API. Thread-safe.
/// </summary>
public sealed class VoicePlatform : IAsyncDisposable, IDisposable
{
    private readonly Switchboard _switchboard;

    /// <param name="options">The account; <see cref="SimulatorOptions.ApplicationId"/> is required.</param>
    /// <param name="time">The platform's clock: everything that lasts, and every time in tokens and events.</param>
    /// <param name="webhooks">Gives the handler that webhooks are sent through, asked for at the first webhook; <c>null</c>: sockets.</param>
    /// <param name="logs">Where faults of the platform itself go.</param>
    /// <param name="random">Where ids and chances come from; <c>null</c>: as <see cref="SimulatorOptions.Seed"/> says.</param>
    /// <param name="sockets">Opens the applications' WebSockets; <c>null</c>: over the network.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names them all.</exception>
    public VoicePlatform(SimulatorOptions options, TimeProvider time, Func<HttpMessageHandler>? webhooks = null, ILoggerFactory? logs = null,
        Random? random = null, OpenSocket? sockets = null)
    {
        if (SimulatorOptionsValidator.FaultsOf(options) is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        Options = options;
        Log = new EventLog(time, options.LogCapacity);
        Faults = new FaultPlan(options, Log);
        _switchboard = new Switchboard(
            this, time, webhooks, sockets, logs ?? NullLoggerFactory.Instance, random ?? (options.Seed is { } seed ? new Random(seed) : new Random()));
        Api = new CallsService(_switchboard);
    }

    public SimulatorOptions Options { get; }

    /// <summary>Moves a test's clock while phones wait; <c>null</c>: time moves by itself.</summary>
    public ITimeDriver? Driver { get; set; }

    /// <summary>What happened, in order.</summary>
    public EventLog Log { get; }

    /// <summary>What shall go wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>The live legs, oldest first.</summary>
    public IReadOnlyList<LegSnapshot> Legs => [.. _switchboard.Legs.Values.Select(leg => leg.Snapshot).OrderBy(leg => leg.CreatedAt)];

    /// <summary>
    /// What has become of every leg, the live and the ended ones that are still kept (<see cref="SimulatorOptions.KeptCalls"/>),
    /// oldest first; all as they are at one instant.
    /// </summary>
    public Task<IReadOnlyList<LegHistory>> HistoriesAsync() => _switchboard.EventLoop.InvokeAsync<IReadOnlyList<LegHistory>>(
        () => [.. _switchboard.Archive.Histories.Concat(_switchboard.Legs.Values.Select(leg => leg.History)).OrderBy(leg => leg.CreatedAt)]);

    /// <summary>The live conversations.</summary>
    public IReadOnlyList<ConversationSnapshot> Conversations => _switchboard.Conversations.Snapshot;

    /// <summary>
    /// The phones that somebody has named, by the calls API or here; of WebSockets that only the calls API and NCCOs have named, those
    /// that have legs.
    /// </summary>
    public IReadOnlyList<SimulatedPhone> Phones => _switchboard.Phones.All;

    internal CallsService Api { get; }

    internal Switchboard Switchboard => _switchboard;

    /// <summary>The phone at a number, E.164 without plus, at any other caller id such as <c>anonymous</c>, or at a SIP URI. There is always one.</summary>
    public SimulatedPhone Phone(string number) =>
        number.StartsWith("sip:", StringComparison.Ordinal) ? SipPhone(number) : _switchboard.Phones.At(EndpointType.Phone, number);

    /// <summary>The phone at a SIP URI, <c>sip:user@host</c>.</summary>
    public SimulatedPhone SipPhone(string uri) => _switchboard.Phones.At(EndpointType.Sip, uri);

    /// <summary>The phone in an app user's browser or pocket.</summary>
    public SimulatedPhone AppPhone(string user) => _switchboard.Phones.At(EndpointType.App, user);

    /// <summary>The phone at an extension of the business's own exchange.</summary>
    public SimulatedPhone VbcPhone(string extension) => _switchboard.Phones.At(EndpointType.Vbc, extension);

    /// <summary>
    /// What stands at a WebSocket address: the application's own socket. Told to do something else when it is called
    /// (<see cref="SimulatedPhone.WhenRung"/>), it is a stand-in without one.
    /// </summary>
    public SimulatedPhone WebSocketPhone(string uri) => _switchboard.Phones.At(EndpointType.WebSocket, uri);

    /// <summary>Completes when nothing is left to do at this instant: no NCCO runs, no webhook is on its way.</summary>
    public ValueTask WhenIdleAsync() => WhenIdleAsync(CancellationToken.None);

    /// <inheritdoc cref="WhenIdleAsync()"/>
    public ValueTask WhenIdleAsync(CancellationToken cancellationToken) => _switchboard.EventLoop.WhenIdleAsync(cancellationToken);

    /// <summary>
    /// Requests to the calls API whose answers wait, though the platform is idle, for time to pass: who moves the clock of an
    /// application has to move it although the application awaits them.
    /// </summary>
    public int HeldRequests => Api.Held.Count;

    /// <summary>Completes when the next answer to a request waits.</summary>
    public Task WhenNextHeldAsync() => Api.Held.Next;

    /// <summary>A handler that answers the calls API in process, whatever the host of the request: <c>/v1/calls…</c>, <c>/v1/files/{id}</c>.</summary>
    public HttpMessageHandler CreateApiHandler() => new CallsHandler(Api);

    /// <summary>Ends every call, which takes effect when the platform is idle; nobody is told any more.</summary>
    public void Dispose()
    {
        _switchboard.Sender.Close();
        _switchboard.EventLoop.Post(() =>
        {
            foreach (var leg in _switchboard.Legs.Values)
                leg.End(LegEnd.ByPlatform);
        });
    }

    /// <summary>Ends every call, and breaks the connections of WebSockets; nobody is told any more.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _switchboard.Sockets.CloseAsync();
        await WhenIdleAsync();
        _switchboard.Dispose();
    }
}

/// <summary>What a phone waited for did not happen. The message says what happened instead.</summary>
public sealed class SimulationException(string message) : Exception(message);
