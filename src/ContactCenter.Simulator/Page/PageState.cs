using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Page;

/// <summary>All that the page shows, at one instant.</summary>
internal sealed record PageState(
    double Speed,
    bool Sound,
    IReadOnlyList<string> Numbers,
    string? AnswerUrl,
    PageGuide Guide,
    IReadOnlyList<PhoneView> Phones,
    IReadOnlyList<LegSnapshot> Legs,
    IReadOnlyList<ConversationSnapshot> Conversations,
    IReadOnlyList<FaultView> Faults,
    long LogSequence)
{
    private const int HeardLines = 50;

    public static PageState Of(VoicePlatform platform, PageGuide guide) => new(
        platform.Options.Speed,
        platform.Options.Sound,
        platform.Options.OwnedNumbers,
        platform.Options.AnswerUrl,
        guide,
        [.. InOrder(platform).Select(Of)],
        platform.Legs,
        platform.Conversations,
        [.. platform.Faults.Rules.Select(FaultView.Of)],
        platform.Log.LastSequence);

    public static PhoneView Of(SimulatedPhone phone) => new(
        phone.Address,
        phone.Kind,
        phone.Name,
        phone.State.ToString(),
        phone.CurrentLeg,
        phone.WhenRung.ToString(),
        phone.RingSeconds,
        phone.MachineGreeting,
        [.. phone.Heard.TakeLast(HeardLines).Select(line => new HeardView(line.Source.ToString(), line.Text, line.From, line.At, line.Outcome.ToString()))],
        phone.Calls);

    /// <summary>Those of the settings first, as they stand there, then the others by their addresses.</summary>
    private static IEnumerable<SimulatedPhone> InOrder(VoicePlatform platform)
    {
        var places = platform.Options.Phones
            .Select((phone, place) => (Endpoint: PhoneAddress.Read(phone.Number).Endpoint, Place: place))
            .Where(entry => entry.Endpoint is not null)
            .DistinctBy(entry => entry.Endpoint)
            .ToDictionary(entry => (entry.Endpoint!.TypeName, entry.Endpoint.Address), entry => entry.Place);
        return platform.Phones.OrderBy(phone => places.GetValueOrDefault((phone.Kind, phone.Address), int.MaxValue));
    }
}

/// <summary>A phone; states and behaviours by their names.</summary>
internal sealed record PhoneView(
    string Address,
    string Kind,
    string? Name,
    string State,
    string? Leg,
    string WhenRung,
    double RingSeconds,
    string MachineGreeting,
    IReadOnlyList<HeardView> Heard,
    IReadOnlyList<PhoneCall> Calls);

/// <summary>Something that it heard.</summary>
internal sealed record HeardView(string Source, string Text, string? From, DateTimeOffset At, string Outcome);
