namespace ContactCenter.Domain.Tests.Plan;

public sealed class PlanAttributesTests
{
    private const string Options = "Ivr:Menus:Main:Options";

    [Theory]
    [InlineData("kind", true)]
    [InlineData("KIND", true)]
    [InlineData("account", true)]
    [InlineData("from_user", true)]
    [InlineData("SipHeader_X-Account", true)]
    [InlineData("anything", false)]
    public void An_attribute_is_set_by_a_choice_by_what_is_collected_or_by_the_call(string name, bool isSet) => SetBy(name).Should().Be(isSet);

    [Theory]
    [InlineData("anything", true)]
    [InlineData("from_user", true)]
    [InlineData("Not-A-Variable", false)]
    public void A_service_may_set_any_variable(string name, bool isSet) => SetBy(
        name,
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ($"{Options}:3:Collect:Service", "crm")).Should().Be(isSet);

    private static bool SetBy(string name, params (string Key, string? Value)[] more) => PlanAttributes.SetBy(TestPlan.Of(
    [
        ($"{Options}:1:Attributes:kind", "new"),
        ($"{Options}:3:Collect:Attribute", "account"),
        ($"{Options}:3:Collect:Prompt", "Your number."),
        ($"{Options}:3:Collect:Next:0:Say", "Thank you."),
        .. more,
    ]).Ivr)(name);
}
