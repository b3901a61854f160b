// SPDX-License-Identifier: MIT
// The handout's terms and questions, as elements whose texts are set with textContent and nothing else.

// `show` receives a term whose ground goes along, `go` the number of a statement.
function listProposals(element, { proposals, words }, { show, go }) {
  for (const proposal of proposals) {
    const item = make("li", "card proposal");
    const heading = make("h3");
    if (proposal.wouldBe) {
      const head = button(proposal.title, () => show(proposal), "pick");
      head.setAttribute("aria-pressed", "false");
      head.title = words.show_term;
      heading.append(head);
    } else heading.append(make("span", "", proposal.title));
    item.append(heading);
    for (const line of proposal.operations) item.append(make("p", "text", line));
    for (const line of proposal.would) item.append(make("p", "line", line));
    if (proposal.leftOpen) item.append(make("p", "line unknown", proposal.leftOpen));
    const said = make("ul", "said-by");
    for (const [number, text] of proposal.said) {
      const entry = make("li");
      entry.append(button(text, () => go(number), "to-statement"));
      said.append(entry);
    }
    item.append(said);
    element.append(item);
  }
}

function markProposal(element, number) {
  [...element.children].forEach((item, at) => {
    item.classList.toggle("chosen", at + 1 === number);
    item.querySelector("button.pick")?.setAttribute("aria-pressed", String(at + 1 === number));
  });
}

function listQuestions(element, { questions, words }, go) {
  for (const question of questions) {
    const whole = make("section", "question");
    whole.append(make("h3", "", question.title), make("p", "quiet", question.sums));
    if (question.note) whole.append(make("p", "line note", `${words.notes}: ${question.note}`));
    const answers = make("ol", "answers");
    for (const answer of question.answers) answers.append(answerOf(answer, go));
    whole.append(answers);
    element.append(whole);
  }
}

function answerOf(answer, go) {
  const item = make("li", "answer");
  const who = [`${answer.statement}`, answer.speaker].filter(Boolean).join("  ");
  item.append(button(answer.when ? `${who}, ${answer.when}` : who, () => go(answer.statement), "to-statement"));
  item.append(make("p", "text", answer.text));
  for (const [kind, line] of [["relation", answer.bonds], ["", answer.before], ["", answer.ground], ["", answer.through]]) {
    if (line) item.append(make("p", `line ${kind}`, line));
  }
  return item;
}
