namespace ContactCenter.Domain.Tests.Plan;

public sealed class MenuModelTests
{
    private static readonly MenuTarget Again = new MenuTarget.Repeat();

    [Theory]
    [InlineData(new[] { "1", "123", "22" }, 3)]
    [InlineData(new[] { "1", null }, 1)]
    [InlineData(new string?[] { null }, 1)]
    public void A_menu_waits_for_as_many_keys_as_its_longest_choice_has(string?[] keys, int digits) =>
        (TestPlan.Of().Ivr.FirstMenu with { Options = [.. keys.Select(key => new MenuOption(key, ["word"], Again))] }).MaxDigits.Should().Be(digits);

    [Theory]
    [InlineData("7", "7")]
    [InlineData(null, "")]
    public void A_choice_is_named_by_its_key(string? key, string name) => new MenuOption(key, [], Again).Name.Should().Be(name);

    [Fact]
    public void Only_what_ends_the_choosing_leads_out_of_the_menus()
    {
        MenuTarget[] leadOut = [new MenuTarget.Department("Sales"), new MenuTarget.Message("Sales"), new MenuTarget.End(null)];
        MenuTarget[] stay = [new MenuTarget.Menu("Main"), new MenuTarget.Say(Prompt.Of("So.")), Again, new MenuTarget.Back()];
        leadOut.Should().OnlyContain(target => !target.StaysInMenus);
        stay.Should().OnlyContain(target => target.StaysInMenus);
    }

    [Fact]
    public void What_follows_a_target_comes_after_it()
    {
        var then = new MenuTarget.Message("Sales");
        var ncco = new MenuTarget.Ncco(new("Main:Options:3:Ncco", new("crm", "", null), then));
        ncco.WithAllWithin().Should().Equal(ncco, then);
    }
}
