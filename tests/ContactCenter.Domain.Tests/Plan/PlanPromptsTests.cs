using System.Collections;

namespace ContactCenter.Domain.Tests.Plan;

/// <summary>The plan's check knows every prompt of the plan.</summary>
public sealed class PlanPromptsTests
{
    /// <summary>Every setting that holds a prompt.</summary>
    private static readonly (string Key, string? Value)[] Rich =
    [
        ("Ivr:Menus:Main:KnownCallerPrompt", "Hello."),
        ("Ivr:Menus:Main:RetryPrompt", "Again."),
        ("Ivr:Menus:Main:Options:3:Say", "Our address."),
        ("Ivr:Menus:Main:Options:later:Words:0", "later"),
        ("Ivr:Menus:Main:Options:later:End", "Until then."),
        ("Ivr:Menus:Main:WayOut:End", "Too often."),
        ("Ivr:Menus:Main:Options:4:Collect:Attribute", "account"),
        ("Ivr:Menus:Main:Options:4:Collect:Prompt", "Your number."),
        ("Ivr:Menus:Main:Options:4:Collect:Service", "crm"),
        ("Ivr:Menus:Main:Options:4:Collect:Wait", "One moment for you."),
        ("Ivr:Menus:Main:Options:5:Ncco:Service", "crm"),
        ("Ivr:Menus:Main:Options:5:Ncco:Wait", "One moment for your day."),
        ("Ivr:Menus:Main:Options:5:Ncco:Then:Say", "That was it."),
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Menus:Main:Options:4:Collect:Next:0:Say", "Thank you."),
        ("Ivr:Menus:Main:Options:4:Collect:Failed:End", "No number."),
        ("Departments:Sales:AcceptPrompt", "Press 1."),
        ("Survey:Questions:1:Kind", "Message"),
        ("Survey:Questions:1:Prompt", "Tell us more."),
    ];

    private static IEnumerable<(string Key, string? Value)> Texts => Rich.Where(setting => setting.Value!.EndsWith('.'));

    [Fact]
    public void No_prompt_is_left_out()
    {
        var plan = TestPlan.Of(Rich);
        var known = PlanPrompts.Of(plan).Select(prompt => prompt.Prompt).ToHashSet(ReferenceEqualityComparer.Instance);
        PromptsIn(plan, []).Where(prompt => !known.Contains(prompt)).Select(prompt => prompt.Text).Should().BeEmpty();
        PromptsIn(plan, []).Select(prompt => prompt.Text).Should().Contain(Texts.Select(setting => setting.Value));
    }

    [Fact]
    public void Every_prompt_is_known_by_its_key() =>
        PlanPrompts.Of(TestPlan.Of(Rich)).Select(prompt => prompt.Key).Should().OnlyHaveUniqueItems()
            .And.Contain(Texts.Select(setting => setting.Key));

    [Theory]
    [InlineData("Ivr:Menus:Main:Prompt")]
    [InlineData("Ivr:Menus:Main:SayAgain")]
    [InlineData("Ivr:Menus:Main:NoInput:Prompt")]
    [InlineData("Ivr:Menus:Main:NoMatch:Prompt")]
    [InlineData("Departments:Sales:Connecting")]
    [InlineData("Departments:Sales:ClosedMessage")]
    [InlineData("Departments:Sales:Apology")]
    [InlineData("Departments:Sales:LeaveMessage")]
    [InlineData("Survey:Questions:0:Prompt")]
    [InlineData("Survey:WrongAnswer")]
    [InlineData("Survey:Thanks")]
    [InlineData("Texts:Goodbye")]
    [InlineData("Texts:MessageThanks")]
    [InlineData("Texts:NotAChoice")]
    [InlineData("Texts:OneMoment")]
    public void A_prompt_that_settings_change_is_known_by_its_key_and_may_name_what_came_with_the_call(string key) =>
        Changed(key).Names.LongestOf("from_user").Should().NotBeNull();

    [Theory]
    [InlineData("Texts:TechnicalFault")]
    [InlineData("Texts:CarryOn")]
    [InlineData("Texts:Busy")]
    [InlineData("Texts:AgentDeclined")]
    [InlineData("Texts:CallerGone")]
    [InlineData("Texts:UnknownCaller")]
    public void What_may_be_said_before_a_caller_is_known_or_to_an_agent_holds_no_names(string key) =>
        Changed(key).Names.LongestOf("from_user").Should().BeNull();

    [Theory]
    [InlineData("Ivr:Menus:Main:KnownCallerPrompt", "name", 10)]
    [InlineData("Departments:Sales:AcceptPrompt", "department", 5)]
    [InlineData("Departments:Sales:AcceptPrompt", "caller", 600)]
    public void Some_prompts_have_names_of_their_own(string key, string name, int length)
    {
        var plan = TestPlan.Of((key, "So."), ("Ivr:Callers:447700900001:Name", "Maximilian"), ("Ivr:Callers:447700900002:Name", "Ann"));
        var names = PlanPrompts.Of(plan).Single(prompt => prompt.Key == key).Names;
        (names.LongestOf(name)?.Length).Should().Be(length);
    }

    private static PlanPrompt Changed(string key) =>
        PlanPrompts.Of(TestPlan.Of((key, $"This is {key}."))).Single(prompt => prompt.Key == key && prompt.Prompt.Text == $"This is {key}.");

    private static IEnumerable<Prompt> PromptsIn(object? part, HashSet<object> seen)
    {
        if (part is Prompt prompt)
            return [prompt];
        if (part is null or string || part.GetType().IsPrimitive || !seen.Add(part))
            return [];
        if (part is IEnumerable items)
            return items.Cast<object?>().SelectMany(item => PromptsIn(item, seen));
        if (part.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return PromptsIn(pair.GetProperty("Value")!.GetValue(part), seen);
        return part.GetType().Namespace == typeof(CallPlan).Namespace
            ? part.GetType().GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => PromptsIn(property.GetValue(part), seen)).ToList()
            : [];
    }
}
