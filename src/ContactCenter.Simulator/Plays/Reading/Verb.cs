using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Plays.Steps;

namespace ContactCenter.Simulator.Plays.Reading;

/// <summary>What a phone can do in a script.</summary>
/// <param name="Takes">What follows the colon.</param>
/// <param name="Make">Makes the step, which does not yet know where it stands.</param>
internal sealed record Verb(Takes Takes, Func<StepWords, PlayStep> Make)
{
    /// <summary>By the words that follow the phone's name.</summary>
    public static readonly IReadOnlyDictionary<string, Verb> All = new Dictionary<string, Verb>(StringComparer.Ordinal)
    {
        ["dials"] = new(Takes.NumberOrNothing, step => new DialStep(step.Phone, step.Words is [var number] ? number : null)),
        ["hears"] = new(Takes.Texts, step => new HearStep(step.Phone, step.Words)),
        ["has not heard"] = new(Takes.Texts, step => new NotHeardStep(step.Phone, step.Words)),
        ["presses"] = new(Takes.Keys, step => new PressStep(step.Phone, step.Words[0])),
        ["says"] = new(Takes.Text, step => new SayStep(step.Phone, step.Words[0], step.Confidence)),
        ["talks to"] = new(Takes.Phone, step => new TalkStep(step.Phone, step.Words[0])),
        ["rings"] = new(Takes.Nothing, step => new RingStep(step.Phone)),
        ["answers"] = new(Takes.Nothing, step => new AnswerStep(step.Phone)),
        ["declines"] = new(Takes.Nothing, step => new DeclineStep(step.Phone)),
        ["hangs up"] = new(Takes.Nothing, step => new HangUpStep(step.Phone)),
        ["call ends"] = new(Takes.Nothing, step => new EndStep(step.Phone)),
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

    private static Verb Behaves(PhoneBehaviour behaviour) =>
        new(Takes.Nothing, step => new BehaveStep(step.Phone, behaviour));
}

/// <summary>What follows the colon of a step.</summary>
internal enum Takes
{
    Nothing,
    NumberOrNothing,
    Text,
    Texts,
    Keys,
    Phone,
}

/// <summary>A step as it was read: whose phone, what follows the colon, and how surely it is recognised.</summary>
internal sealed record StepWords(string Phone, IReadOnlyList<string> Words, double Confidence);
