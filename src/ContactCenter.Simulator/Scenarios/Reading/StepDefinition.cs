using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Scenarios.Steps;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>What a phone can do in a script.</summary>
/// <param name="ArgumentKind">What follows the colon.</param>
/// <param name="Make">Makes the step, which does not yet know where it stands.</param>
internal sealed record StepDefinition(ArgumentKind ArgumentKind, Func<StepArguments, ScenarioStep> Make)
{
    /// <summary>By the words that follow the phone's name.</summary>
    public static readonly IReadOnlyDictionary<string, StepDefinition> All = new Dictionary<string, StepDefinition>(StringComparer.Ordinal)
    {
        ["dials"] = new(ArgumentKind.NumberOrNothing, step => new DialStep(step.Phone, step.Words is [var number] ? number : null)),
        ["hears"] = new(ArgumentKind.Texts, step => new HearStep(step.Phone, step.Words)),
        ["has not heard"] = new(ArgumentKind.Texts, step => new NotHeardStep(step.Phone, step.Words)),
        ["presses"] = new(ArgumentKind.Keys, step => new PressStep(step.Phone, step.Words[0])),
        ["says"] = new(ArgumentKind.Text, step => new SayStep(step.Phone, step.Words[0], step.Confidence)),
        ["talks to"] = new(ArgumentKind.Phone, step => new TalkStep(step.Phone, step.Words[0])),
        ["rings"] = new(ArgumentKind.Nothing, step => new RingStep(step.Phone)),
        ["answers"] = new(ArgumentKind.Nothing, step => new AnswerStep(step.Phone)),
        ["declines"] = new(ArgumentKind.Nothing, step => new DeclineStep(step.Phone)),
        ["hangs up"] = new(ArgumentKind.Nothing, step => new HangUpStep(step.Phone)),
        ["call ends"] = new(ArgumentKind.Nothing, step => new EndStep(step.Phone)),
        ["is free"] = Behaves(PhoneBehaviour.Ring),
        ["is busy"] = Behaves(PhoneBehaviour.Busy),
        ["is away"] = Behaves(PhoneBehaviour.Unavailable),
        ["does not answer"] = Behaves(PhoneBehaviour.NoAnswer),
        ["answers by itself"] = Behaves(PhoneBehaviour.Answer),
        ["declines by itself"] = Behaves(PhoneBehaviour.Decline),
        ["is an answering machine"] = Behaves(PhoneBehaviour.AnsweringMachine),
        ["cannot be reached"] = Behaves(PhoneBehaviour.Unreachable),
        ["does not exist"] = Behaves(PhoneBehaviour.InvalidNumber),
    };

    private static StepDefinition Behaves(PhoneBehaviour behaviour) =>
        new(ArgumentKind.Nothing, step => new BehaveStep(step.Phone, behaviour));
}

/// <summary>What follows the colon of a step.</summary>
internal enum ArgumentKind
{
    Nothing,
    NumberOrNothing,
    Text,
    Texts,
    Keys,
    Phone,
}

/// <summary>A step as it was read: whose phone, what follows the colon, and how surely it is recognised.</summary>
internal sealed record StepArguments(string Phone, IReadOnlyList<string> Words, double Confidence);
