using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Page;

/// <summary>All that the page shows, at one instant.</summary>
internal sealed record PageState(
    double Speed,
    bool Sound,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<PhoneView> Phones,
    IReadOnlyList<LegSnapshot> Legs,
    IReadOnlyList<ConversationSnapshot> Conversations,
    IReadOnlyList<FaultView> Faults,
    long LogSequence)
{
    private const int HeardLines = 50;

    public static PageState Of(VoicePlatform platform) => new(
        platform.Options.Speed,
        platform.Options.Sound,
        platform.Options.Numbers.Count == 0 ? [SimulatorOptions.DefaultNumber] : [.. platform.Options.Numbers],
        [.. platform.Phones.Select(Of)],
        platform.Legs,
        platform.Conversations,
        [.. platform.Faults.Rules.Select(FaultView.Of)],
        platform.Log.LastSequence);

    public static PhoneView Of(SimulatedPhone phone) => new(
        phone.Address,
        phone.Kind,
        phone.State.ToString(),
        phone.CurrentLeg,
        phone.WhenRung.ToString(),
        phone.RingSeconds,
        phone.MachineGreeting,
        [.. phone.Heard.TakeLast(HeardLines).Select(line => new HeardView(line.Source.ToString(), line.Text, line.From, line.At, line.Outcome.ToString()))]);
}

/// <summary>A phone; states and behaviours by their names.</summary>
internal sealed record PhoneView(
    string Address,
    string Kind,
    string State,
    string? Leg,
    string WhenRung,
    double RingSeconds,
    string MachineGreeting,
    IReadOnlyList<HeardView> Heard);

/// <summary>Something that it heard.</summary>
internal sealed record HeardView(string Source, string Text, string? From, DateTimeOffset At, string Outcome);
