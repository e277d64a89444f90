using ContactCenter.Foundation.Settings;

namespace ContactCenter.Tests.Settings;

/// <summary>A provider is named whole, or not at all.</summary>
public sealed class OpenIdSettingsTests
{
    private static readonly (string Key, string? Value)[] Whole =
    [
        ("Access:OpenId:Authority", "https://login.example.com/realms/main"),
        ("Access:OpenId:ClientId", "contact-center"),
        ("Access:OpenId:Roles:admins", "Admin, Hear, Read:Sales"),
    ];

    [Fact]
    public void The_least_that_names_one_is_taken()
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(Whole));

        read.Should().NotThrow();
    }

    [Theory]
    [InlineData("Access:OpenId:Authority", "", "Access:OpenId:Authority", "is missing")]
    [InlineData("Access:OpenId:ClientId", "", "Access:OpenId:ClientId", "is missing")]
    [InlineData("Access:OpenId:Roles:admins", "", "Access:OpenId:Roles", "is empty: nobody could sign in")]
    [InlineData("Access:OpenId:Roles:admins", "King", "Access:OpenId:Roles:admins", "'King' must be one or more of Agent, Supervisor, Analyst, Admin, Hear")]
    [InlineData("Access:OpenId:Authority", "http://login.example.com/", "Access:OpenId:Authority", "must be https")]
    [InlineData("Access:OpenId:Scopes", "profile", "Access:OpenId:Scopes", "must hold openid")]
    public void What_is_missing_or_wrong_is_named(string key, string value, string named, string problem)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of([.. Whole, (key, value)]));

        read.Should().Throw<SettingsException>().Which.Faults.Should()
            .Contain(fault => fault.Key == named && fault.Problem.Contains(problem, StringComparison.Ordinal));
    }
}
