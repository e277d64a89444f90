namespace ContactCenter.Domain.Tests.Plan;

/// <summary>A prompt may name what some way to it sets, and nothing else; the longest that can stand there is known.</summary>
public sealed class PlanWaysTests
{
    private const int Variable = CallVariables.LongestValue;
    private const string Second = "Ivr:Menus:Second";
    private const string Main = "Ivr:Menus:Main";

    private static readonly IReadOnlyList<PlanPrompt> Prompts = PlanPrompts.Of(TestPlan.Of(
        ("Ivr:Menu", "Main"),
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Numbers:442079460111:Menu", "Third"),
        ($"{Main}:Options:0:Department", "Sales"),
        ($"{Main}:Options:1:Department", "Front"),
        ($"{Main}:Options:1:Attributes:kind", "new"),
        ($"{Main}:Options:2:Department", null),
        ($"{Main}:Options:2:Message", "Support"),
        ($"{Main}:Options:2:Attributes:reason", "abcd"),
        ($"{Main}:Options:3:Menu", "Second"),
        ($"{Main}:Options:3:Attributes:to", "second"),
        ($"{Main}:Options:4:Say", "Our address."),
        ($"{Main}:Options:4:Attributes:told", "it"),
        ($"{Main}:Options:5:Ncco:Service", "crm"),
        ($"{Main}:Options:5:Ncco:Wait", "A moment."),
        ($"{Main}:Options:5:Ncco:Then:Department", "Archive"),
        ($"{Main}:Options:5:Attributes:day", "Monday"),
        ($"{Main}:Options:6:Collect:Attribute", "account"),
        ($"{Main}:Options:6:Collect:Prompt", "Your number."),
        ($"{Main}:Options:6:Collect:MaxDigits", "5"),
        ($"{Main}:Options:6:Collect:Service", "crm"),
        ($"{Main}:Options:6:Collect:Wait", "A moment."),
        ($"{Main}:Options:6:Collect:Next:0:Department", "Sales"),
        ($"{Main}:Options:6:Collect:Failed:End", "No number."),
        ($"{Main}:Options:7:Collect:Attribute", "pin"),
        ($"{Main}:Options:7:Collect:Prompt", "Your pin."),
        ($"{Main}:Options:7:Collect:MaxDigits", "4"),
        ($"{Main}:Options:7:Collect:Next:0:End", "Thank you."),
        ($"{Main}:Options:8:Ncco:Service", "crm"),
        ($"{Main}:Options:8:Attributes:week", "next"),
        ($"{Main}:WayOut:End", "Too often."),
        ($"{Second}:Prompt", "Press 1."),
        ($"{Second}:Options:1:Say", "Heard."),
        ($"{Second}:Options:1:Attributes:heard", "yes"),
        ($"{Second}:Options:2:Collect:Attribute", "code"),
        ($"{Second}:Options:2:Collect:Prompt", "Your code."),
        ($"{Second}:Options:2:Collect:MaxDigits", "3"),
        ($"{Second}:Options:2:Collect:Next:0:End", "Thank you."),
        ($"{Second}:WayOut:Department", "Support"),
        ("Ivr:Menus:Third:Prompt", "Press 1."),
        ("Ivr:Menus:Third:Options:1:Department", "Support"),
        ("Ivr:Menus:Third:Options:1:Attributes:line", "third"),
        ("Ivr:Menus:Fourth:Prompt", "Press 1."),
        ("Ivr:Menus:Fourth:Options:1:Department", "Support"),
        ("Ivr:Menus:Fourth:Options:1:Attributes:never", "x"),
        ("Departments:Front:Endpoint:Number", "447700900105"),
        ("Departments:Archive:Endpoint:Number", "447700900104")));

    [Theory]
    [InlineData("Departments:Front:Connecting", "kind", 3)]
    [InlineData("Departments:Support:LeaveMessage", "reason", 4)]
    [InlineData($"{Second}:Prompt", "to", 6)]
    [InlineData($"{Main}:Options:4:Say", "told", 2)]
    [InlineData($"{Main}:Prompt", "told", 2)]
    [InlineData($"{Main}:Options:5:Ncco:Wait", "day", 6)]
    [InlineData("Departments:Archive:Connecting", "day", 6)]
    [InlineData($"{Main}:NoInput:Prompt", "week", 4)]
    [InlineData($"{Main}:Options:6:Collect:Wait", "account", 5)]
    [InlineData($"{Main}:Options:6:Collect:Failed:End", "account", 5)]
    [InlineData($"{Main}:Options:7:Collect:Next:0:End", "pin", 4)]
    [InlineData("Departments:Support:Connecting", "line", 5)]
    [InlineData($"{Main}:SayAgain", "from_user", CallAttributes.LongestValue)]
    public void What_a_way_sets_may_stand_where_it_leads(string key, string name, int length) => Longest(key, name).Should().Be(length);

    [Theory]
    [InlineData($"{Main}:Prompt", "heard", 3)]
    [InlineData("Departments:Front:Connecting", "heard", 3)]
    [InlineData($"{Main}:NoMatch:Prompt", "to", 6)]
    public void What_was_set_in_another_menu_stays_set_on_the_way_back(string key, string name, int length) => Longest(key, name).Should().Be(length);

    [Theory]
    [InlineData($"{Main}:WayOut:End", "told", 2)]
    [InlineData($"{Main}:WayOut:End", "pin", 4)]
    [InlineData("Departments:Support:Connecting", "to", 6)]
    [InlineData("Departments:Support:Connecting", "code", 3)]
    public void The_way_out_knows_what_was_set_before_and_what_was_collected_in_vain(string key, string name, int length) =>
        Longest(key, name).Should().Be(length);

    [Theory]
    [InlineData("Departments:Sales:Connecting", "anything", Variable)]
    [InlineData("Departments:Sales:Connecting", "account", Variable)]
    [InlineData($"{Main}:Options:6:Collect:Wait", "anything", null)]
    [InlineData($"{Main}:Options:6:Collect:Failed:End", "anything", null)]
    [InlineData($"{Main}:Options:7:Collect:Next:0:End", "anything", null)]
    public void Only_an_answer_of_a_service_sets_whatever_name_it_likes(string key, string name, int? length) => Longest(key, name).Should().Be(length);

    [Theory]
    [InlineData("Departments:Archive:Connecting", "kind")]
    [InlineData($"{Main}:Prompt", "kind")]
    [InlineData($"{Main}:Prompt", "pin")]
    [InlineData("Departments:Sales:Connecting", "Not-A-Variable")]
    [InlineData("Departments:Support:Connecting", "never")]
    public void What_no_way_sets_may_not_stand_there(string key, string name) => Longest(key, name).Should().BeNull();

    [Theory]
    [InlineData("kind", 3)]
    [InlineData("told", 2)]
    public void Last_words_may_name_what_any_way_sets(string name, int length)
    {
        var plan = TestPlan.Of(($"{Main}:Options:1:Attributes:kind", "new"), ($"{Main}:Options:4:Say", "So."), ($"{Main}:Options:4:Attributes:told", "it"));
        foreach (var key in (string[])["Texts:Goodbye", "Texts:MessageThanks", "Texts:NotAChoice", "Texts:OneMoment", "Survey:Thanks", "Survey:WrongAnswer"])
            Longest(PlanPrompts.Of(plan), key, name).Should().Be(length, key);
    }

    private static int? Longest(string key, string name) => Longest(Prompts, key, name);

    private static int? Longest(IEnumerable<PlanPrompt> prompts, string key, string name) =>
        prompts.Single(prompt => prompt.Key == key).Names.LongestOf(name)?.Length;
}
