using static ContactCenter.Calls.Plan.Versions.PlanShape;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>All keys of a plan.</summary>
internal static class PlanShapes
{
    private static readonly (string Key, PlanShape Shape)[] TargetKeys = MakeTargetKeys();

    public static PlanShape Plan { get; } = Section(
        ("Ivr", Ivr()),
        ("Departments", Map(Department())),
        ("Hours", Map(Section(
            ("TimeZone", Text),
            ("Monday", Text),
            ("Tuesday", Text),
            ("Wednesday", Text),
            ("Thursday", Text),
            ("Friday", Text),
            ("Saturday", Text),
            ("Sunday", Text),
            ("Holidays", Texts)))),
        ("Survey", Survey()),
        ("Texts", Section(
            ("Goodbye", Said),
            ("MessageThanks", Said),
            ("TechnicalFault", Said),
            ("CarryOn", Said),
            ("NotAChoice", Said),
            ("Busy", Said),
            ("AgentDeclined", Said),
            ("CallerGone", Said),
            ("UnknownCaller", Said),
            ("OneMoment", Said))),
        ("Analysis", Analysis()));

    private static PlanShape Ivr() => Section(
        ("Language", Text),
        ("Style", Number),
        ("Premium", Flag),
        ("Menu", Text),
        ("Operator", Text),
        ("MostSteps", Number),
        ("Menus", Map(Menu())),
        ("Sensitive", Map(Section(("Prompt", Said), ("MaxDigits", Number), ("EndKey", Flag), ("Tries", Number), ("Service", Text)))),
        ("Numbers", Map(Section(("Menu", Text)))),
        ("Callers", Map(Section(("Name", Text)))));

    private static PlanShape Menu() => Section(
        ("Prompt", Said),
        ("RetryPrompt", Said),
        ("KnownCallerPrompt", Said),
        ("Language", Text),
        ("Style", Number),
        ("Premium", Flag),
        ("Options", Map(Section([("Words", Texts), ("Attributes", Map(Text)), .. TargetKeys]))),
        ("KeyTimeoutSeconds", Number),
        ("SpeechTimeoutSeconds", Number),
        ("MinConfidence", Number),
        ("SayAgain", Said),
        ("NoInput", Section(("Tries", Number), ("Prompt", Said))),
        ("NoMatch", Section(("Tries", Number), ("Prompt", Said))),
        ("WayOut", Section(TargetKeys)));

    /// <summary>Where a choice leads, and within it where that leads.</summary>
    private static (string Key, PlanShape Shape)[] MakeTargetKeys()
    {
        var (within, next) = (Section(), Section(("When", Text), ("Is", Text)));
        (string, PlanShape)[] keys =
        [
            ("Department", Text),
            ("Message", Text),
            ("Menu", Text),
            ("Say", Said),
            ("End", Said),
            ("Collect", Section(
                ("Prompt", Said),
                ("MinDigits", Number),
                ("MaxDigits", Number),
                ("Attribute", Text),
                ("EndKey", Flag),
                ("Speech", Flag),
                ("Tries", Number),
                ("Check", Text),
                ("Pattern", Text),
                ("KeepInput", Flag),
                ("Service", Text),
                ("Path", Text),
                ("Wait", Said),
                ("Next", List(next)),
                ("Failed", within))),
            ("Ncco", Section(("Service", Text), ("Path", Text), ("Wait", Said), ("Then", within))),
        ];
        within.With(keys);
        next.With(keys);
        return keys;
    }

    private static PlanShape Department() => Section(
        ("Endpoint", OneEndpoint),
        ("Fallbacks", List(OneEndpoint)),
        ("SipHeaders", Map(Text)),
        ("Bridge", Text),
        ("Connecting", Said),
        ("RingSeconds", Number),
        ("LongestWaitSeconds", Number),
        ("HoldMusic", Text),
        ("Hours", Text),
        ("WhenClosed", Text),
        ("ClosedMessage", Said),
        ("DetectMachines", Flag),
        ("AcceptPrompt", Said),
        ("Apology", Said),
        ("ApologyWords", Section(("Again", Texts), ("Message", Texts), ("End", Texts))),
        ("MinConfidence", Number),
        ("LeaveMessage", Said),
        ("Recording", Text),
        ("OutboundRecording", Text),
        ("Announcement", Said),
        ("AnnouncementWaived", Flag),
        ("DeclineKey", Text),
        ("Vocabulary", Texts),
        ("Survey", Flag));

    private static PlanShape Survey() => Section(
        ("Questions", List(Section(
            ("Kind", Text),
            ("Prompt", Said),
            ("Min", Number),
            ("Max", Number),
            ("Words", Map(Number)),
            ("LongestMessageSeconds", Number)))),
        ("Tries", Number),
        ("WrongAnswer", Said),
        ("Thanks", Said),
        ("MinConfidence", Number),
        ("KeyTimeoutSeconds", Number),
        ("SpeechTimeoutSeconds", Number));

    private static PlanShape Analysis() => Section(
        ("Topics", Map(Section(
            ("Name", Text),
            ("Departments", Texts),
            ("Words", Texts),
            ("NotWords", Texts),
            ("Examples", List(Section(("Text", Text), ("Language", Text))))))),
        ("Entities", Map(Section(
            ("Kind", Text),
            ("Values", Texts),
            ("Pattern", Text),
            ("Normalise", Flag),
            ("Redact", Flag),
            ("Priority", Number)))),
        ("Scorecard", Map(Section(("Departments", Texts), ("Questions", List(Question()))))));

    private static PlanShape Question() => Section(
        ("Id", Text),
        ("Text", Text),
        ("Kind", Text),
        ("Weight", Number),
        ("Critical", Flag),
        ("NotApplicable", Flag),
        ("Levels", Number),
        ("Choices", List(Section(("Text", Text), ("Value", Number)))),
        ("Auto", Section(
            ("Kind", Text),
            ("Words", Texts),
            ("FirstSeconds", Number),
            ("LastSeconds", Number),
            ("AtLeast", Number),
            ("AtMost", Number),
            ("Topic", Text))));
}
