namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// The English words that hold sentences together, folded and without apostrophes: no name is ever put in their place. Closed classes of words only, with
/// what people say to show that they listen; ordinary nouns and verbs are told from names by how unlike they are.
/// </summary>
internal static class FunctionWords
{
    private static readonly ImmutableHashSet<string> All =
    [
        .. """
        a an the this that these those each every either neither both all any some no none few many much more most less least several enough other others
        another such same own what which whose whatever whichever
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them
        their theirs themselves one ones who whom whoever somebody someone something anybody anyone anything nobody nothing everybody everyone everything
        about above across after against along among around as at before behind below beneath beside besides between beyond but by despite down during
        except for from in inside into like near of off on onto out outside over past per since than through throughout till to toward towards under
        underneath until unless up upon via with within without
        and or nor so yet if because although though while whereas whether when whenever where wherever why how however therefore
        am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought
        go goes going went gone get gets getting got gotten let lets make made take took come came say said see saw seen know knew think thought
        aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt cannot gonna wanna gotta
        im ive id ill youre youve youd youll hes hed shes theyre theyve theyd theyll were weve wed well itd itll thats thatll theres thered whats whos
        wheres hows heres
        not never ever always often sometimes usually again once twice still already just only even also too very quite rather really actually maybe
        perhaps almost here there now then today tonight tomorrow yesterday soon later ago else away back together instead
        yes yeah yep yup no nope okay ok oh ah uh um er hm hmm mhm huh hello hi hey bye goodbye please thanks thank sorry sure right good great fine
        mr mrs ms sir madam dr
        first second third last next new old
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <param name="word">Folded, without apostrophes.</param>
    public static bool Contains(string word) => All.Contains(word);
}
