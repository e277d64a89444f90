namespace ContactCenter.Voice.Tests;

public sealed class InputRulesTests
{
    private const string Keys = """{"action":"input","type":["dtmf"],""";
    private const string Speech = """{"action":"input","type":["speech"],""";

    [Theory]
    [InlineData(Keys + """ "dtmf":{"maxDigits":1}}""")]
    [InlineData(Keys + """ "dtmf":{"maxDigits":20}}""")]
    [InlineData(Keys + """ "dtmf":{"timeOut":0}}""")]
    [InlineData(Keys + """ "dtmf":{"timeOut":10}}""")]
    [InlineData(Keys + """ "mode":"synchronous","dtmf":{"maxDigits":1}}""")]
    [InlineData(Keys + """ "mode":"asynchronous"}""")]
    [InlineData(Keys + """ "mode":"asynchronous","dtmf":{}}""")]
    [InlineData(Speech + """ "mode":"synchronous"}""")]
    [InlineData(Speech + """ "speech":{"endOnSilence":0.4}}""")]
    [InlineData(Speech + """ "speech":{"endOnSilence":10}}""")]
    [InlineData(Speech + """ "speech":{"startTimeout":1}}""")]
    [InlineData(Speech + """ "speech":{"startTimeout":60}}""")]
    [InlineData(Speech + """ "speech":{"maxDuration":1}}""")]
    [InlineData(Speech + """ "speech":{"maxDuration":60}}""")]
    [InlineData(Speech + """ "speech":{"sensitivity":10}}""")]
    [InlineData(Speech + """ "speech":{"sensitivity":100}}""")]
    [InlineData(Speech + """ "speech":{"uuid":["a1"],"provider":"deepgram"}}""")]
    [InlineData("""{"action":"input","type":["speech","dtmf"]}""")]
    [InlineData("""{"action":"input"}""")]
    public void Nothing_is_wrong_just_inside(string action) => Faults.Of(action).Should().BeEmpty();

    [Theory]
    [InlineData("""{"action":"input","type":[]}""", "type must be dtmf, speech or both; it is empty")]
    [InlineData("""{"action":"input","type":["dtmf","video"]}""", "type must be dtmf or speech; it is \"video\"")]
    [InlineData(Keys + """ "dtmf":{"maxDigits":0}}""", "dtmf.maxDigits must be 1 to 20; it is 0")]
    [InlineData(Keys + """ "dtmf":{"maxDigits":21}}""", "dtmf.maxDigits must be 1 to 20; it is 21")]
    [InlineData(Keys + """ "dtmf":{"timeOut":-1}}""", "dtmf.timeOut must be 0 to 10 whole seconds; it is -1 seconds")]
    [InlineData(Keys + """ "dtmf":{"timeOut":11}}""", "dtmf.timeOut must be 0 to 10 whole seconds; it is 11 seconds")]
    [InlineData(Keys + """ "dtmf":{"timeOut":0.5}}""", "dtmf.timeOut must be 0 to 10 whole seconds; it is 0.5 seconds")]
    [InlineData(Speech + """ "speech":{"endOnSilence":0.39}}""", "speech.endOnSilence must be 0.4 to 10 seconds; it is 0.39 seconds")]
    [InlineData(Speech + """ "speech":{"endOnSilence":10.01}}""", "speech.endOnSilence must be 0.4 to 10 seconds; it is 10.01 seconds")]
    [InlineData(Speech + """ "speech":{"startTimeout":0}}""", "speech.startTimeout must be 1 to 60 whole seconds; it is 0 seconds")]
    [InlineData(Speech + """ "speech":{"startTimeout":61}}""", "speech.startTimeout must be 1 to 60 whole seconds; it is 61 seconds")]
    [InlineData(Speech + """ "speech":{"maxDuration":0}}""", "speech.maxDuration must be 1 to 60 whole seconds; it is 0 seconds")]
    [InlineData(Speech + """ "speech":{"maxDuration":61}}""", "speech.maxDuration must be 1 to 60 whole seconds; it is 61 seconds")]
    [InlineData(Speech + """ "speech":{"sensitivity":9}}""", "speech.sensitivity must be 10 to 100; it is 9")]
    [InlineData(Speech + """ "speech":{"sensitivity":101}}""", "speech.sensitivity must be 10 to 100; it is 101")]
    [InlineData(Speech + """ "speech":{"language":"x"}}""", "speech.language must be a language tag such as en-GB; it is \"x\"")]
    [InlineData(Speech + """ "speech":{"uuid":[""]}}""", "speech.uuid must be the id of a leg; it is empty")]
    [InlineData(Speech + """ "speech":{"provider":""}}""", "speech.provider must be the name of a maker of recognisers; it is empty")]
    [InlineData(Keys + """ "mode":"later"}""", "mode must be synchronous or asynchronous; it is \"later\"")]
    [InlineData(Speech + """ "mode":"asynchronous"}""", "mode must be synchronous when type holds speech; it is asynchronous")]
    [InlineData(Keys + """ "mode":"asynchronous","dtmf":{"maxDigits":1}}""", "dtmf must be without settings when mode is asynchronous; it is given")]
    [InlineData(Keys + """ "eventUrl":["input"]}""", "eventUrl must be an absolute http or https URL; it is \"input\"")]
    public void Just_outside_there_is_one_fault(string action, string fault) =>
        Faults.Of(action).Should().Equal($"action 1 (input): {fault}");

    [Fact]
    public void An_input_of_nothing_is_a_fault() =>
        new Ncco([new InputAction()]).Check().Single().ToString().Should().Be("action 1 (input): type must be dtmf, speech or both; it is empty");
}
