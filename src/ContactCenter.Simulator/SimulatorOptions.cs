using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.NumbersApi;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator;

/// <summary>What a simulated account and its one application are like. Every value is read when it is used.</summary>
public class SimulatorOptions
{
    public const string Section = "Simulator";

    /// <summary>The number that the account has when <see cref="Numbers"/> names none.</summary>
    public const string DefaultNumber = "442079460000";

    /// <summary>The application's id: the claim <c>application_id</c> of every token, in both directions.</summary>
    public string ApplicationId { get; set; } = "";

    /// <summary>The account's key, sent as <c>api_key</c> in the token of a signed webhook.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The account's signature secret, used as UTF-8 bytes; <c>null</c>: webhooks are sent unsigned.</summary>
    public string? SignatureSecret { get; set; }

    /// <summary>The account's secret, with which its applications and numbers are managed; <c>null</c>: every such request is answered 401.</summary>
    public string? ApiSecret { get; set; }

    /// <summary>PEM of the RSA key that tokens of the calls API must be signed for.</summary>
    public string? ApplicationPublicKey { get; set; }

    /// <summary>
    /// Without an <see cref="ApplicationPublicKey"/>: whether a token that is right but for its signature is accepted.
    /// When <c>false</c> and no key is set, every request is answered 401.
    /// </summary>
    public bool AllowUnverifiedTokens { get; set; }

    /// <summary>The account's numbers, E.164 without plus; none: <see cref="DefaultNumber"/>.</summary>
    public IList<string> Numbers { get; set; } = [];

    /// <summary>Whether the account has no number as long as <see cref="Numbers"/> names none.</summary>
    public bool StartsWithoutNumbers { get; set; }

    /// <summary>Numbers that the account can buy; none: a few that are reserved for fiction.</summary>
    public IList<NumberForSale> NumbersForSale { get; set; } = [];

    /// <summary>Where the NCCO of an inbound call is fetched.</summary>
    public string? AnswerUrl { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string AnswerMethod { get; set; } = "GET";

    /// <summary>Where events go that have no address of their own; <c>null</c>: they are only logged.</summary>
    public string? EventUrl { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string EventMethod { get; set; } = "POST";

    /// <summary>Where an NCCO is asked for when the right address has failed.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string FallbackMethod { get; set; } = "GET";

    /// <summary>Base address of the calls API, sent as <c>region_url</c> in answer webhooks; <c>null</c>: not sent.</summary>
    public string? RegionUrl { get; set; }

    /// <summary>
    /// Base addresses of the calls API's regions; none: the platform's six. A call is found only where it lives: at the region
    /// that it was created at, else at the application's own, <see cref="RegionUrl"/>, which every other address leads to.
    /// </summary>
    public IList<string> Regions { get; set; } = [];

    /// <summary>
    /// Base address that recordings and transcripts are announced under; <c>null</c>: <see cref="RegionUrl"/>, else
    /// <c>https://api.nexmo.com</c>.
    /// </summary>
    public string? FilesUrl { get; set; }

    /// <summary>
    /// How much faster than life the simulator's own durations pass: speech, ringing, silence, time-outs of input, limits of
    /// calls, and what recordings and transcripts count. Token lifetimes, limits per second and webhook time-outs always pass at
    /// 1, and instants in webhooks and in the calls API, with the duration that is billed, are the clock's.
    /// </summary>
    public double Speed { get; set; } = 1;

    /// <summary>Where ids and chances begin, so that they are the same each time; <c>null</c>: anywhere.</summary>
    public int? Seed { get; set; }

    /// <summary>Legs that may be created in any one second, by REST and by NCCO <c>connect</c> together.</summary>
    public int CallsPerSecond { get; set; } = 3;

    /// <summary>Other requests in any one second.</summary>
    public int RequestsPerSecond { get; set; } = 15;

    /// <summary>How long after its creation an outbound leg refuses to be modified.</summary>
    public TimeSpan UnmodifiableFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a webhook may take to be connected.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer or fallback webhook may take.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an event webhook may take.</summary>
    public TimeSpan EventTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What shall go wrong from the start; the faults that have options of their own are beside these.</summary>
    public IList<FaultRule> Faults { get; set; } = [];

    /// <summary>Whether the first event of a leg overtakes the 201 that created it.</summary>
    public bool EventsOvertakeCreation { get; set; }

    /// <summary>Share of webhooks, 0 to 1, that are delivered twice.</summary>
    public double DuplicatedWebhooks { get; set; }

    /// <summary>Share of events, 0 to 1, that are held back for a quarter of a second, so that later ones may overtake them.</summary>
    public double DelayedEvents { get; set; }

    /// <summary>What the platform's documents leave open.</summary>
    public UnspecifiedBehaviour Unspecified { get; set; } = new();

    /// <summary>How NCCOs and requests are judged that the platform takes although its documents do not have them so, as SDKs send them.</summary>
    public CheckLevel Checks { get; set; }

    /// <summary>Whether an option that an NCCO action does not have is passed over instead of refused.</summary>
    public bool AllowUnknownOptions { get; set; }

    /// <summary>How long a phone waits in vain for what it was told to wait for, where no driver moves the time.</summary>
    public TimeSpan WaitLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Entries that the log keeps; older ones are forgotten.</summary>
    public int LogCapacity { get; set; } = 4_000;

    /// <summary>Ended calls that are kept at most; older ones are forgotten.</summary>
    public int KeptCalls { get; set; } = 10_000;

    /// <summary>
    /// How many days after its end a call can be listed and fetched, on the platform's clock: the application's
    /// <c>leg_persistence_time</c>, 1 to 31.
    /// </summary>
    public int LegPersistenceDays { get; set; } = 2;

    /// <summary>Recordings and transcripts that can still be fetched; older ones are forgotten.</summary>
    public int KeptFiles { get; set; } = 1_000;

    /// <summary>How long a recording or transcript can be fetched, on the platform's clock; afterwards it is not found.</summary>
    public TimeSpan FilesKeptFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether calls sound: texts are spoken by the best voice of this machine, files are fetched and played, recordings hold
    /// what was heard, and a talk or stream lasts as long as its sound. When <c>false</c>, durations are estimated, recordings
    /// are silent, and only what is said live, by WebSocket legs and microphones, is passed on: fast, and the same on every machine.
    /// </summary>
    public bool Sound { get; set; }

    /// <summary>
    /// Folders where <c>flite</c>, <c>text2wave</c> (festival), <c>espeak-ng</c> and <c>ffmpeg</c> are looked for, separated as in
    /// <c>PATH</c>; <c>null</c>: <c>PATH</c>.
    /// </summary>
    public string? SoundPrograms { get; set; }

    /// <summary>
    /// Phones that the page shows from the start, first and in this order. Others appear as soon as they call or are called.
    /// </summary>
    public IList<PhoneOptions> Phones { get; set; } = [];

    /// <summary>Whether the page of phones and its API also answer addresses other than loopback.</summary>
    public bool Public { get; set; }

    /// <summary>Whether calls may live in regions that nobody has set: only where their addresses, the platform's own, lead here all the same.</summary>
    internal virtual bool MaySplitRegions => true;

    /// <summary>The account's numbers, the default included.</summary>
    internal IReadOnlyList<string> OwnedNumbers => Numbers.Count > 0 || StartsWithoutNumbers ? [.. Numbers] : [DefaultNumber];

    /// <summary>The number that is dialled when nobody names one.</summary>
    internal string FirstNumber => OwnedNumbers is [var first, ..] ? first : DefaultNumber;

    /// <summary>Whether the account has this number.</summary>
    public bool HasNumber(string number) => OwnedNumbers.Contains(number, StringComparer.Ordinal);
}
