using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Plays.Steps;

namespace ContactCenter.Simulator.Plays.Reading;

/// <summary>What a phone can do in a script.</summary>
/// <param name="Takes">What follows the colon.</param>
/// <param name="Make">Makes the step; the second is what follows the colon, never empty unless that may be missing.</param>
internal sealed record Verb(Takes Takes, Func<StepWords, PlayStep> Make)
{
    /// <summary>By the words that follow the phone's name.</summary>
    public static readonly IReadOnlyDictionary<string, Verb> All = new Dictionary<string, Verb>(StringComparer.Ordinal)
    {
        ["dials"] = new(Takes.NumberOrNothing, step => new DialStep(step.Phone, step.Words is [var number] ? number : null) { Line = step.Line, Text = step.Text }),
        ["hears"] = new(Takes.Texts, step => new HearStep(step.Phone, step.Words) { Line = step.Line, Text = step.Text }),
        ["has not heard"] = new(Takes.Texts, step => new NotHeardStep(step.Phone, step.Words) { Line = step.Line, Text = step.Text }),
        ["presses"] = new(Takes.Keys, step => new PressStep(step.Phone, step.Words[0]) { Line = step.Line, Text = step.Text }),
        ["says"] = new(Takes.Text, step => new SayStep(step.Phone, step.Words[0], step.Confidence) { Line = step.Line, Text = step.Text }),
        ["talks to"] = new(Takes.Phone, step => new TalkStep(step.Phone, step.Words[0]) { Line = step.Line, Text = step.Text }),
        ["rings"] = new(Takes.Nothing, step => new RingStep(step.Phone) { Line = step.Line, Text = step.Text }),
        ["answers"] = new(Takes.Nothing, step => new AnswerStep(step.Phone) { Line = step.Line, Text = step.Text }),
        ["declines"] = new(Takes.Nothing, step => new DeclineStep(step.Phone) { Line = step.Line, Text = step.Text }),
        ["hangs up"] = new(Takes.Nothing, step => new HangUpStep(step.Phone) { Line = step.Line, Text = step.Text }),
        ["call ends"] = new(Takes.Nothing, step => new EndStep(step.Phone) { Line = step.Line, Text = step.Text }),
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
        new(Takes.Nothing, step => new BehaveStep(step.Phone, behaviour) { Line = step.Line, Text = step.Text });
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

/// <summary>A step as it was read.</summary>
internal sealed record StepWords(string Phone, IReadOnlyList<string> Words, double Confidence, int Line, string Text);
