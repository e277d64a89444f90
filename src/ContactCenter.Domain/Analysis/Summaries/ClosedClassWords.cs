using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>The words that hold sentences together, folded and without apostrophes, with what people say to show that they listen.</summary>
internal static class ClosedClassWords
{
    private static readonly ImmutableHashSet<string> German = Words(
        """
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
        ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner
        ihre ihren ihrem ihrer unser unsere unseren euer eure man jemand niemand wer was wen wem wessen welche welcher welches dieser diese dieses diesen
        diesem jener jene alle alles allen viele viel etwas nichts mehr einige jeder jede jedes beide selbst selber
        und oder aber denn sondern doch weil dass ob wenn als wie wo wann warum wieso obwohl damit bevor nachdem sobald solange wahrend falls
        in im an am auf aus bei beim mit nach von vom zu zum zur uber unter vor hinter neben zwischen durch fur gegen ohne um bis seit wegen trotz ab
        bin bist ist sind seid war waren gewesen sei ware waren werde wird werden wurde wurden worden habe hast hat haben hatte hatten hatte gehabt
        kann kannst konnen konnte konnten muss mussen musste soll sollen sollte will wollen wollte darf durfen mag mochte mochten lassen tun tut getan
        nicht nie noch schon nur auch so sehr ganz dann da dort hier jetzt nun mal eben halt ja nein okay ok gut genau richtig bitte danke ah ahm hm
        guten tag morgen abend hallo wiederhoren tschuss herr frau also immer wieder heute gestern gerade einfach vielleicht eigentlich naturlich
        gern gerne moment
        """);

    private static readonly ImmutableHashSet<string> French = Words(
        """
        le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
        je j tu il elle on nous vous ils elles me m te t se s lui y en moi toi soi eux qui que qu quoi dont ou quel quelle quels quelles
        et mais donc or ni car si comme quand lorsque parce puisque alors pour par avec sans sous sur dans chez vers entre depuis pendant avant apres contre
        a est suis es sommes etes sont etais etait etaient ete etre ai as avons avez ont avais avait avaient eu avoir aurais aurait serait sera
        fait faire peux peut pouvez pouvons pouvoir veux veut voulez vouloir voudrais voudrait dois doit devez devoir vais va allez aller
        ne n pas plus jamais rien tout tous toute toutes tres trop peu bien aussi encore deja la ici c cela ca meme autre autres
        oui non merci bonjour bonsoir revoir monsieur madame plait d accord voila euh ok bon
        """);

    private static readonly ImmutableHashSet<string> Spanish = Words(
        """
        el la los las un una unos unas lo al del de mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas eso esto
        aquel aquella yo tu el ella nosotros ustedes usted ellos ellas me te se nos les le os quien que cual cuales donde cuando como porque cuanto
        y e o u pero sino si ni pues aunque mientras para por con sin sobre entre hasta desde hacia en a ante bajo contra tras
        es soy eres somos son era eran fue fueron sido ser esta estoy estas estamos estan estaba estaban estar he has ha hemos han habia haber hay
        tengo tiene tienen tener puedo puede pueden podria poder quiero quiere quisiera debo debe voy va van ir hago hace hacer
        no nunca nada todo toda todos todas muy mas menos mucho mucha muchos muchas poco tambien tampoco ya aun todavia aqui ahi alli ahora entonces
        si gracias hola buenos buenas dias tardes noches senor senora favor vale bueno bien claro eh pues momento
        """);

    private static readonly ImmutableHashSet<string> Italian = Words(
        """
        il lo la i gli le l un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella nei nelle sul sulla di a da in con su per
        tra fra mio mia miei mie tuo tua suo sua suoi sue nostro nostra vostro vostra loro questo questa questi queste quello quella quelli quelle
        io tu lui lei noi voi mi ti si ci vi ne me te chi che cui cosa quale quali dove quando come perche quanto
        e ed o ma pero se anche poi quindi mentre senza sopra sotto prima dopo
        sono sei e siamo siete era erano stato stata essere ho hai ha abbiamo avete hanno avevo aveva avere posso puo potete potrei potrebbe potere
        voglio vuole vorrei devo deve dovrei vado va andare faccio fa fare fatto
        non mai niente nulla tutto tutta tutti tutte molto poco piu meno ancora gia qui qua li adesso ora allora proprio
        si no grazie buongiorno buonasera arrivederci signore signora prego favore va bene ecco eh ok certo
        """);

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> ByLanguage = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty
        .Add("de", German).Add("fr", French).Add("es", Spanish).Add("it", Italian);

    /// <param name="code">Such as <c>en</c>.</param>
    public static bool Knows(string code) => code == "en" || ByLanguage.ContainsKey(code);

    /// <param name="code">Such as <c>en</c>.</param>
    /// <param name="word">Folded, without apostrophes.</param>
    public static bool Contains(string code, string word) =>
        code == "en" ? FunctionWords.Contains(word) : ByLanguage.TryGetValue(code, out var words) && words.Contains(word);

    private static ImmutableHashSet<string> Words(string words) => [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
