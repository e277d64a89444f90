using System.Text;
using ContactCenter.Calls.Sensitive;

namespace ContactCenter.Tests.Calls.Sensitive;

/// <summary>Digits are taken out of a webhook before anything else sees it.</summary>
public sealed class SensitiveInputTests
{
    [Theory]
    [InlineData("""{"uuid":"a","dtmf":{"digits":"123","timed_out":true},"to":"4"}""", """{"uuid":"a","dtmf":null,"to":"4"}""", "123")]
    [InlineData("""{"dtmf":"123"}""", """{"dtmf":null}""", "123")]
    [InlineData("""{ "dtmf" : { "digits" : null } , "uuid":"a"}""", """{ "dtmf" : null , "uuid":"a"}""", "")]
    [InlineData("""{"dtmf":null}""", """{"dtmf":null}""", "")]
    [InlineData("""{"dtmf":[1,{"digits":"9"}]}""", """{"dtmf":null}""", "")]
    [InlineData("""{"\u0064tmf":{"digits":"123"}}""", """{"\u0064tmf":null}""", "123")]
    [InlineData("""{"dtmf":{"digits":"1"},"dtmf":{"digits":"2"}}""", """{"dtmf":null,"dtmf":null}""", "2")]
    [InlineData("""{"original_request":{"dtmf":{"digits":"123"}}}""", """{"original_request":{"dtmf":null}}""", "123")]
    [InlineData("""{"uuid":"dtmf"}""", """{"uuid":"dtmf"}""", "")]
    public void They_are_taken_out_wherever_they_stand(string body, string kept, string digits)
    {
        var taken = SensitiveInput.TakeOut(Encoding.UTF8.GetBytes(body))!;

        Encoding.UTF8.GetString(taken.Body).Should().Be(kept);
        taken.Digits.Should().Be(digits);
        taken.ToString().Should().Be("SensitiveInput");
    }

    [Theory]
    [InlineData("?call=1&key=2&step=3&sensitive=1", "{}", true)]
    [InlineData("?call=1&key=2&step=3", """{"dtmf":{"digits":"123"}}""", false)]
    [InlineData("", """{"original_request":{"url":"https://contact.test/webhooks/input?step=3\u0026sensitive=1"}}""", true)]
    public void The_address_says_it_or_the_one_that_failed_before(string query, string body, bool isMarked) =>
        SensitiveInput.IsMarked(query, Encoding.UTF8.GetBytes(body)).Should().Be(isMarked);

    [Theory]
    [InlineData("not JSON")]
    [InlineData("")]
    [InlineData("""{} {"dtmf":"1"}""")]
    [InlineData("""{"dtmf":{"digits":"12""")]
    public void What_cannot_be_read_is_refused_by_who_reads_it(string body) => SensitiveInput.TakeOut(Encoding.UTF8.GetBytes(body)).Should().BeNull();

    [Fact]
    public void A_fact_tells_only_whether_there_were_any()
    {
        var taken = new SensitiveInput([], "123");
        var input = new CallEvent.CallerInput(3, Digits: null, []);

        taken.Hide(input).Should().Be(new CallEvent.DigitsEntered(3, HasDigits: true));
        taken.Hide(new CallEvent.FellBack(input)).Should().Be(new CallEvent.FellBack(new CallEvent.DigitsEntered(3, HasDigits: true)));
        taken.Hide(new CallEvent.CallerContinued(3)).Should().Be(new CallEvent.CallerContinued(3));
    }
}
