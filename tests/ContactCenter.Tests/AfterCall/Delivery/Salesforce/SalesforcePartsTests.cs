using System.Net.Http.Headers;
using ContactCenter.AfterCall.Delivery.Salesforce;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>The small judgements.</summary>
public sealed class SalesforcePartsTests
{
    [Theory]
    [InlineData("https://example.my.salesforce.com", true)]
    [InlineData("https://example.lightning.force.com/x", true)]
    [InlineData("https://example.my.salesforce.mil", true)]
    [InlineData("https://login.example.test", true)]
    [InlineData("https://login.example.test:8443", false)]
    [InlineData("http://login.example.test", false)]
    [InlineData("http://example.my.salesforce.com", false)]
    [InlineData("https://example.my.salesforce.com:8443", false)]
    [InlineData("https://salesforce.com.example.com", false)]
    [InlineData("https://evilsalesforce.com", false)]
    [InlineData("https://user@example.my.salesforce.com", false)]
    [InlineData("//example.my.salesforce.com", false)]
    [InlineData(null, false)]
    public void A_token_is_used_only_at_hosts_of_salesforce_or_that_of_the_login(string? url, bool isUsed) =>
        (InstanceUrl.Read(url, new("https://login.example.test")) is not null).Should().Be(isUsed);

    [Theory]
    [InlineData("447700900001", "7700900001")]
    [InlineData("493012345678", "3012345678")]
    [InlineData("390612345678", "0612345678")]
    [InlineData("999", null)]
    [InlineData(null, null)]
    public void A_number_is_searched_as_people_of_its_country_write_it(string? number, string? national) => NationalNumber.Of(number).Should().Be(national);

    [Theory]
    [InlineData("api-usage=79/100", false, false)]
    [InlineData("api-usage=80/100", true, false)]
    [InlineData("api-usage=90/100; per-app-api-usage=17/250(appName=x)", true, true)]
    [InlineData("per-app-api-usage=250/250(appName=x); api-usage=1/100", false, false)]
    [InlineData("api-usage=5/0", false, false)]
    [InlineData("api-usage=99999999999999999999/1", false, false)]
    [InlineData("usage unknown", false, false)]
    public void Usage_is_read_from_the_header(string header, bool isSlow, bool isReserved)
    {
        using var response = new HttpResponseMessage();
        HttpResponseHeaders headers = response.Headers;
        headers.TryAddWithoutValidation("Sforce-Limit-Info", header);
        var usage = new OrgUsage();

        usage.Take(headers);

        usage.IsSlow.Should().Be(isSlow);
        usage.IsReserved.Should().Be(isReserved);
    }

    [Theory]
    [InlineData("acme", "Call__c", "acme__Call__c")]
    [InlineData("acme", "other__Call__c", "other__Call__c")]
    [InlineData("acme", "Name", "Name")]
    [InlineData(null, "Call__c", "Call__c")]
    public void A_namespace_stands_before_names_that_have_none(string? package, string name, string with) =>
        SalesforceNames.In(package, name).Should().Be(with);

    [Fact]
    public void A_text_is_cut_between_characters() =>
        new FieldShape("X__c", "string", 3, IsWritable: true).Fit("ab👍c")!.GetValue<string>().Should().Be("ab");

    [Fact]
    public void A_title_of_ours_is_known_again_and_others_are_not()
    {
        var title = new FileTitle("call's_1", FileTitle.KindOf(42), new string('a', 64));

        FileTitle.Read(title.ToString(), "call's_1").Should().Be(title);
        FileTitle.Read(title.ToString(), "call's").Should().BeNull();
        FileTitle.Read($"call's_1 Letter {new string('a', 64)}", "call's_1").Should().BeNull();
        FileTitle.Read("call's_1 Transcripts short", "call's_1").Should().BeNull();
        OrgQuery.EscapedPattern("call's_1").Should().Be(@"call\'s\_1");
    }
}
