using ContactCenter.Tests.AfterCall.Announcements;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>Summaries in languages whose stop words come from the lists that ship with the server.</summary>
public sealed class SummaryLanguageTests
{
    private const string Dutch =
        """
        agent: Goedemorgen, met Zomer Meubelen, waarmee kan ik u helpen?
        caller: Mijn stoel is kapot aangekomen en ik wil een nieuwe stoel.
        agent: Wat vervelend, ik ga dat even voor u na, een ogenblik alstublieft.
        caller: Ja, dat is goed, want ik heb daar zelf niet zo heel veel mee te maken en het is niet wat ik had gedacht.
        agent: De vervangende stoel wordt dinsdag bezorgd en de kapotte stoel nemen wij mee.
        caller: En dat is dan ook wat ik zelf had gedacht, want ik had het al eens eerder zo met u en dat was ook goed.
        agent: De bezorging van de stoel is gratis.
        """;

    private const string Portuguese =
        """
        agent: Bom dia, fala a Móveis Verão, em que posso ajudar?
        caller: A minha cadeira chegou partida e quero uma cadeira nova.
        agent: Lamento muito, vou ver isso já, é só um momento por favor.
        caller: Sim, está bem, é que eu não tenho muito mais a ver com isso e também não é o que eu tinha pensado.
        agent: A cadeira de substituição é entregue na terça-feira e recolhemos a cadeira partida.
        caller: E isso é também o que eu já tinha pensado, porque eu já estive assim com vocês e isso também foi bom.
        agent: A entrega da cadeira é gratuita.
        """;

    [Theory]
    [InlineData(
        "nl", Dutch, "Caller: Mijn stoel is kapot aangekomen en ik wil een nieuwe stoel.",
        "Agent: De vervangende stoel wordt dinsdag bezorgd en de kapotte stoel nemen wij mee.")]
    [InlineData(
        "pt", Portuguese, "Caller: A minha cadeira chegou partida e quero uma cadeira nova.",
        "Agent: A cadeira de substituição é entregue na terça-feira e recolhemos a cadeira partida.")]
    public async Task Sentences_with_content_come_before_those_with_many_stop_words(string language, string lines, string complaint, string answer)
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();

        var turns = lines.Split('\n').Select(line => line.Split(": ", 2)).Select(turn => (turn[0], turn[1]));

        var analysis = await AnalysisAsync(world, await TellAsync(world, turns));

        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be(language);
        analysis.GetProperty("summary").GetProperty("bullets").EnumerateArray().Select(bullet => bullet.GetString()).Should().Contain([complaint, answer]);
    }
}
